import { fillMessage, type Span } from '../../core/index.js';
import { presetMessages, type PresetProblem, type PresetProblemCode } from './preset.js';

/** Makes a problem of a preset file from its row in the table and the values its message names. */
export function createPresetProblem(code: PresetProblemCode, span: Span, values: PresetProblem['values'] = {}): PresetProblem {
  return { code, span, message: fillMessage(presetMessages[code], values), values };
}
