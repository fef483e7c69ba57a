import Mocha from 'mocha';
import { defineActivationTests } from './activation.js';
import { defineEditingTests } from './editing.js';
import { defineFillTests } from './fill.js';
import { defineFormTests } from './form.js';
import { defineMemoryTests } from './memory.js';
import { definePresetTests } from './presets.js';
import { defineLibraryTests } from './library.js';

/** The entry that VS Code calls in its extension host, in a server as on a desktop. Fails when a test fails. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, 'extension', mocha);
  defineActivationTests();
  defineFillTests();
  defineFormTests();
  defineEditingTests();
  defineMemoryTests();
  definePresetTests();
  defineLibraryTests();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`))));
  });
}
