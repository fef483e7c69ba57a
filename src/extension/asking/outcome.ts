import type { Value } from '../../core/index.js';

/** How a question ended: with a checked answer (`undefined` skips it), by going back, or by giving up the whole fill. */
export type Outcome = { readonly kind: 'answer'; readonly value: Value } | { readonly kind: 'back' } | { readonly kind: 'cancel' };
