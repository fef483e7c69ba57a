import { defineActivationTests } from './activation.js';
import { defineAssistantTests } from './assistants.js';
import { defineConvertTests } from './convert.js';
import { defineEditingTests } from './editing.js';
import { defineFaultTests } from './faults.js';
import { defineFillTests } from './fill.js';
import { defineFormTests } from './form.js';
import { defineHostileTests } from './hostile.js';
import { defineLibraryTests } from './library.js';
import { defineMemoryTests } from './memory.js';
import { definePresetTests } from './presets.js';

/** Defines the tests that run in every extension host, on Node as in a web worker. */
export function defineTests(): void {
  defineActivationTests();
  defineFillTests();
  defineFaultTests();
  defineFormTests();
  defineEditingTests();
  defineMemoryTests();
  definePresetTests();
  defineConvertTests();
  defineLibraryTests();
  defineAssistantTests();
  defineHostileTests();
}
