import { fillMessage } from '../core/index.js';

/** Gives an English message in the person's language, with its `{name}` places filled; a host brings its own. */
export type Translate = (message: string, values?: Readonly<Record<string, string | number>>) => string;

/** Leaves messages in English. */
export const inEnglish: Translate = (message, values = {}) => fillMessage(message, values);
