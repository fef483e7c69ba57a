import Mocha from 'mocha';
import { defineTests } from './defineTests.js';
import { defineHostileDiskTests } from './hostileDisk.js';
import { defineLibraryDiskTests } from './libraryDisk.js';
import { defineOtherChatsTests } from './otherChats.js';

/** The entry that VS Code calls in its extension host on Node, in a server as on a desktop. Fails when a test fails. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, 'extension', mocha);
  defineTests();
  defineOtherChatsTests();
  defineHostileDiskTests();
  defineLibraryDiskTests();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`))));
  });
}
