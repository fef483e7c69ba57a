import type { Value } from '../../core/index.js';
import type { PresetChoice } from '../presets/choosePresetAnswers.js';

/** How a question ended: with a checked answer (`undefined` skips it), by going back, by giving up the whole fill, or with a preset. */
export type Outcome =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' }
  | ({ readonly kind: 'preset' } & PresetChoice);
