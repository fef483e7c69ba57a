import { comboControl } from './comboControl.js';
import { dropdownControl } from './dropdownControl.js';
import type { ControlStart, FieldControl } from './fieldControl.js';
import { radioControl } from './radioControl.js';
import { switchControl } from './switchControl.js';
import { lineControl, linesControl } from './textControl.js';
import { ticksControl } from './ticksControl.js';

/** Makes the control of a field. */
export function createControl(start: ControlStart): FieldControl {
  switch (start.view.control.kind) {
    case 'line':
    case 'number':
    case 'secret':
      return lineControl(start);
    case 'lines':
      return linesControl(start);
    case 'switch':
      return switchControl(start);
    case 'radio':
      return radioControl(start);
    case 'dropdown':
      return dropdownControl(start);
    case 'ticks':
      return ticksControl(start);
    case 'suggestions':
    case 'path':
      return comboControl(start);
  }
}
