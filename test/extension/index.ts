import Mocha from 'mocha';
import * as vscode from 'vscode';
import { defineTests } from './defineTests.js';
import { defineHostileDiskTests } from './hostileDisk.js';
import { defineLibraryDiskTests } from './libraryDisk.js';
import { defineMultiRootTests } from './multiRoot.js';
import { defineOtherChatsTests } from './otherChats.js';

/** The entry that VS Code calls in its extension host on Node, in a server as on a desktop; in a workspace of several folders there are tests of their own. Fails when a test fails. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, 'extension', mocha);
  if (vscode.workspace.workspaceFile !== undefined) {
    defineMultiRootTests();
  } else {
    defineTests();
    defineOtherChatsTests();
    defineHostileDiskTests();
    defineLibraryDiskTests();
  }
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`))));
  });
}
