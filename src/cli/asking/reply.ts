import type { Value } from '../../core/index.js';

/** What a person did with a question. */
export type Reply = { readonly kind: 'answer'; readonly value: Value } | { readonly kind: 'back' } | { readonly kind: 'cancel' };
