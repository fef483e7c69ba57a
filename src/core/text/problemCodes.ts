/** How bad a problem is: an `error` changes what comes out, a `warning` probably does. */
export type Severity = 'error' | 'warning' | 'information';

interface ProblemCodeRow {
  readonly severity: Severity;
  /** What is wrong and what would be right; `{name}` stands for a value of the problem. */
  readonly message: string;
}

/**
 * Every problem the core can report. The code is stable: settings, fixes and documentation refer to it. The message is
 * English and doubles as the key under which a host looks up its translation.
 */
export const problemCodes = {
  'header-broken': { severity: 'error', message: 'The header is not valid YAML: {reason}' },
  'header-language': {
    severity: 'error',
    message: 'A header in "{language}" is not read and never executed. Only YAML between two --- lines is a header.',
  },
  'input-list-invalid': {
    severity: 'error',
    message: '"{key}" must be a list of inputs, each with a name, or a map from name to input.',
  },
  'input-name-invalid': {
    severity: 'error',
    message: '"{name}" is not a name. A name begins with a letter or _, then letters, digits, _ or - follow.',
  },
  'input-name-missing': { severity: 'error', message: 'This input has no name. Add "name:".' },
  'input-duplicate': { severity: 'error', message: 'The input "{name}" is declared twice. The first declaration counts.' },
  'input-type-unknown': {
    severity: 'warning',
    message: 'There is no input type "{type}"; the input is asked as "string".{suggestion}',
  },
  'input-key-unknown': { severity: 'warning', message: 'An input has no property "{key}".{suggestion}' },
  'input-value-invalid': { severity: 'warning', message: '"{key}" of an input must be {expected}; it is ignored.' },
  'header-mode-old': { severity: 'information', message: '"mode" is the old name of "agent". Write "agent: {value}".' },
  'default-circular': {
    severity: 'error',
    message: 'The default of "{name}" refers to itself; it counts as no default.',
  },
  'default-not-an-option': { severity: 'warning', message: 'The default "{default}" is not among the options of "{name}".{suggestion}' },
  'default-wrong-type': { severity: 'warning', message: 'The default of "{name}" must be {expected}{range}, as every answer must.' },
  'required-with-default': {
    severity: 'information',
    message: '"{name}" is required and has a default. The default answers the question already, so "required" can go.',
  },
  'input-undeclared': { severity: 'warning', message: 'The header declares inputs, but not "{name}". Declare it, too.{suggestion}' },
  'input-unused': { severity: 'warning', message: 'The input "{name}" is asked, but its answer is never used. Use it, or remove the declaration.' },
  'placeholder-unclosed': { severity: 'error', message: 'This placeholder is never closed. Add "}".' },
  'expression-syntax': {
    severity: 'error',
    message: 'This expression cannot be read: expected {expected}, found {found}.',
  },
  'method-unknown': { severity: 'error', message: 'There is no "{name}" in expressions. There are: {known}.' },
  'compare-not-an-option': {
    severity: 'warning',
    message: '"{literal}" is not among the options of "{name}", so this is always {result}.{suggestion}',
  },
  'compare-type': { severity: 'warning', message: '"{name}" is {held} and never equal to {literal}, so this is always {result}.{suggestion}' },
  'branch-unreachable': { severity: 'warning', message: 'This is never reached: {reason}. Remove it, or correct the condition.' },
  'variable-not-filled': {
    severity: 'information',
    message: '{text} stays as it is: a prompt file cannot read the environment or settings, or run commands. Ask with an input instead.',
  },
  'text-garbled': {
    severity: 'warning',
    message: 'Garbled text, {count} in this file: UTF-8 that was read as {encoding}. This one should be "{first}".',
  },
  'limit-exceeded': { severity: 'error', message: '{what} is over the limit of {limit}, so it is left as it stands.' },
  'fill-incomplete': { severity: 'error', message: '{what} is over the limit of {limit}, so the prompt does not come out whole.' },
} as const satisfies Record<string, ProblemCodeRow>;

/** One of the closed set of problem codes. */
export type ProblemCode = keyof typeof problemCodes;
