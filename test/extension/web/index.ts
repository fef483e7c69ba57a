import 'mocha/mocha.js';
import { defineTests } from '../defineTests.js';
import { defineReadOnlyTests } from './readOnly.js';
import { defineWebTests } from './web.js';

/** The entry that VS Code calls in its web worker extension host. Fails when a test fails. */
export function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false });
  defineTests();
  defineWebTests();
  defineReadOnlyTests();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`))));
  });
}
