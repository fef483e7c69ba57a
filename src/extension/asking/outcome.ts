import type { Value } from '../../core/index.js';
import type { PresetChoice } from '../presets/choosePresetAnswers.js';

/**
 * How a question ended: with a checked answer (`undefined` skips it), by going back, by wanting the default instead of what was
 * remembered, with a preset, or by giving up the whole fill. What was typed is what the field held then; `undefined` where that is no answer.
 */
export type Outcome =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'back'; readonly typed: Value }
  | { readonly kind: 'default' }
  | ({ readonly kind: 'preset'; readonly typed: Value } & PresetChoice)
  | { readonly kind: 'cancel'; readonly typed: Value };
