import type { Value } from './values.js';

/** The values of a template's slots, by index. */
export type SlotValues = readonly Value[];

/** Stands where a slot is asked for and there is none. */
export const noSlot = -1;
