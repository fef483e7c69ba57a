import { nearestWord } from '../text/nearestWord.js';

interface InputTypeRow {
  /** Other words that people use for the type. */
  readonly spellings: readonly string[];
  /** What the question is, in one sentence for hover, completion and help. */
  readonly help: string;
}

/** The types of inputs. A type that is not here is asked as `string`. */
export const inputTypes = {
  string: { spellings: ['promptString'], help: 'One line of text' },
  text: { spellings: ['textarea', 'multiline'], help: 'Several lines of text' },
  number: { spellings: ['float'], help: 'A number' },
  integer: { spellings: ['int'], help: 'A whole number' },
  boolean: { spellings: ['bool', 'confirm'], help: 'Yes or no' },
  choice: { spellings: ['select', 'enum', 'pickString'], help: 'One of the options' },
  choices: { spellings: ['multiselect', 'array'], help: 'Any number of the options' },
  file: { spellings: ['path'], help: 'A file of the workspace' },
  folder: { spellings: [], help: 'A folder of the workspace' },
  password: { spellings: ['secret'], help: 'A secret: masked, never stored' },
} as const satisfies Record<string, InputTypeRow>;

export type InputType = keyof typeof inputTypes;

const typesBySpelling: ReadonlyMap<string, InputType> = new Map(
  Object.entries(inputTypes).flatMap(([type, row]) => [type, ...row.spellings].map((word) => [word.toLowerCase(), type as InputType])),
);

/** Every word that names a type. */
const typeWords: readonly string[] = [...typesBySpelling.keys()];

/** Gives the type that a word names, in any case of letters, or nothing. */
export function findInputType(word: string): InputType | undefined {
  return typesBySpelling.get(word.toLowerCase());
}

/** What other tools call our types. */
const otherWords: Readonly<Record<string, InputType>> = {
  str: 'string',
  url: 'string',
  email: 'string',
  markdown: 'text',
  editor: 'text',
  double: 'number',
  decimal: 'number',
  checkbox: 'boolean',
  toggle: 'boolean',
  flag: 'boolean',
  dropdown: 'choice',
  radio: 'choice',
  list: 'choice',
  option: 'choice',
  quickpick: 'choice',
  checkboxes: 'choices',
  tags: 'choices',
  directory: 'folder',
  dir: 'folder',
};

/** Gives the word for a type that one which is none was probably meant as, or nothing. */
export function nearestType(word: string): string | undefined {
  const lower = word.toLowerCase();
  return Object.hasOwn(otherWords, lower) ? otherWords[lower] : nearestWord(word, typeWords);
}

/** What the name of a secret ends in, with words in front or not (`githubToken`, `DB_PASSWORD`), and perhaps with which of several it is (`password_2`, `password_confirm`). */
const secretEnding = /(?:password|passwd|passphrase|pwd|secret|token|credentials?|(?:api|access|private|secret|encryption|signing|auth|ssh|master)[\s_-]?key)(?:[\s_-]?(?:\d+|confirm(?:ation)?|repeat(?:ed)?|again))?$/i;

/** Tells whether a name says by itself that its answer is a secret. */
export function isSecretName(name: string): boolean {
  return secretEnding.test(name);
}
