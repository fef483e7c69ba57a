import { variables } from '../expressions/variables.js';
import type { PromptFile } from '../promptFile.js';
import { nearestAmong } from '../text/nearestWord.js';

/** The names of the inputs of a file. */
export interface Names {
  /** Those that may stand without `input:`. */
  readonly bare: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  /** Gives the input or the variable that a misspelt name most probably meant. */
  readonly nearest: (word: string) => string | undefined;
}

const known = new WeakMap<PromptFile, Names>();

/** Gives the names of the inputs of a file: once per snapshot, since a file may have as many repairs as names. */
export function namesOf(promptFile: PromptFile): Names {
  let names = known.get(promptFile);
  if (names === undefined) {
    const { headerInputs, template, inputs } = promptFile;
    const configured = template.parts.flatMap((part) => (part.kind === 'configuration' ? [part.name] : []));
    const all = new Set(inputs.map(({ name }) => name));
    known.set(promptFile, (names = { bare: new Set([...headerInputs.names, ...configured]), all, nearest: nearestAmong([...all, ...Object.keys(variables)]) }));
  }
  return names;
}
