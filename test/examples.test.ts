import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  answerQuestion,
  answersOf,
  checkAnswer,
  currentQuestion,
  inputTypes,
  methods,
  openPromptFile,
  renderPrompt,
  startInterview,
  variables,
  variablesOf,
  walkExpression,
  walkParts,
  type Expression,
  type HeaderEntry,
  type Input,
  type Interview,
  type Placeholder,
  type PromptFile,
  type Value,
  type Visitor,
} from '../src/core/index';

const folder = join(__dirname, '../examples');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => relative(folder, join(folder, path)).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.prompt.md') || path.endsWith('SKILL.md'))
  .sort();
const broken = files.filter((path) => path.startsWith('broken/'));
const sound = files.filter((path) => !path.startsWith('broken/'));

/** What a sound example keeps of `${…}` on purpose: text of others, and escapes. */
const kept: Readonly<Record<string, readonly string[]>> = {
  'bug-report': ['${severity:', '${workspaceFolder}', '${file}', '${…}'],
  'release-notes': ['${date}', '${RELEASE_REF:-HEAD}', '${AUTHOR}'],
  'write-tests': ['${a}', '${b}'],
};

/** What each broken example is there to show, in the order of the file. */
const expectedProblems: Readonly<Record<string, readonly string[]>> = {
  'broken/broken-header.prompt.md': ['header-broken'],
  'broken/broken-inputs.prompt.md': [
    'input-name-invalid',
    'input-type-unknown',
    'input-duplicate',
    'input-key-unknown',
    'input-value-invalid',
    'input-name-missing',
    'expression-syntax',
  ],
  'broken/broken-placeholders.prompt.md': [
    'default-circular',
    'default-circular',
    'method-unknown',
    'expression-syntax',
    'expression-syntax',
    'placeholder-unclosed',
  ],
};

const sampleVariables = Object.fromEntries(Object.keys(variables).map((name) => [name, `(${name})`]));

describe('examples', () => {
  for (const path of sound) {
    describe(path, () => {
      it('opens without problems', () => assert.deepEqual(openExample(path).problems, []));

      it('is filled completely', () => {
        const file = openExample(path);
        const interview = answerAll(file, sampleAnswer);
        const filled = renderPrompt(file, answersOf(interview), variablesOf(interview));
        assert.deepEqual(filled.problems, []);
        assert.deepEqual(leftIn(filled.text), keptBy(path));
        for (const name of filled.unanswered) assert.ok(skipped(file, interview, name), `${name} has no value`);
        assert.match(filled.text, /\S/);
      });

      it('is filled completely whatever is chosen, and when only the required questions are answered', () => {
        const file = openExample(path);
        const choices = file.inputs.flatMap((input) => choicesOf(input).map((value) => [input.name, value] as const));
        for (const [name, value] of [['', undefined] as const, ...choices]) {
          const interview = answerAll(file, (input) => (input.name === name ? value : input.required ? sampleAnswer(input) : undefined));
          const filled = renderPrompt(file, answersOf(interview), variablesOf(interview));
          assert.deepEqual(leftIn(filled.text), keptBy(path), `${name}: ${String(value)}`);
        }
      });

      it('uses LF', () => assert.ok(!readExample(path).includes('\r')));
    });
  }

  for (const path of broken) {
    it(`${path} has exactly the problems that it is there to show`, () => {
      const file = openExample(path);
      assert.deepEqual(file.problems.map(({ code }) => code), expectedProblems[path]);
      assert.doesNotThrow(() => renderPrompt(file, {}));
    });
  }

  it('show every type of input', () => {
    const types = new Set(sound.flatMap((path) => openExample(path).inputs.map(({ type }) => type)));
    assert.deepEqual([...types].sort(), Object.keys(inputTypes).sort());
  });

  it('show every property of an input', () => {
    const inputs = sound.flatMap((path) => openExample(path).inputs);
    const has: Readonly<Record<string, (input: Input) => unknown>> = {
      description: ({ description }) => description,
      required: ({ required }) => required,
      default: (input) => input.default,
      'default with placeholders': (input) => input.default?.template,
      options: ({ options }) => options,
      'label of an option': ({ options }) => options?.some(({ label, value }) => label !== value),
      'description of an option': ({ options }) => options?.some(({ description }) => description !== undefined),
      custom: ({ custom }) => custom,
      suggestions: ({ suggestions }) => suggestions.length > 0,
      placeholder: ({ placeholder }) => placeholder,
      when: ({ when }) => when?.expression,
      secret: ({ secret }) => secret,
      pattern: ({ limits }) => limits.pattern,
      minLength: ({ limits }) => limits.minLength,
      maxLength: ({ limits }) => limits.maxLength,
      minimum: ({ limits }) => limits.minimum,
      maximum: ({ limits }) => limits.maximum,
    };
    for (const [name, of] of Object.entries(has)) assert.ok(inputs.some((input) => Boolean(of(input))), name);
  });

  it('show every key and every shape of a list of inputs in the header', () => {
    const seen = new Set(sound.flatMap((path) => headerLists(openExample(path))));
    assert.deepEqual([...seen].sort(), [
      'arguments: list of names',
      'input in metadata: list of maps',
      'input: list of maps',
      'inputs: map of maps',
      'parameters: JSON Schema',
      'variables: map of values',
    ]);
  });

  it('show every variable', () => {
    const used = new Set(sound.flatMap((path) => openExample(path).variables));
    assert.deepEqual([...used].sort(), Object.keys(variables).sort());
  });

  it('show every form of a placeholder, and so every place of a declaration', () => {
    const seen = new Set<string>();
    for (const path of sound) visitAll(openExample(path), { placeholder: (each, inExpression) => formsOf(each, readExample(path), inExpression).forEach((form) => seen.add(form)) });
    assert.deepEqual([...seen].sort(), [
      'configuration, plain',
      'configuration, quoted',
      'expression',
      'expression in an expression',
      'free text',
      'item of an Inputs section',
      'name of a declared input',
      'name, padded',
      'segment with :',
      'segment with : and a variable',
      'segment with : and braces',
      'segment with : and nothing',
      'segment with : in an expression',
      'segment with =',
      'segment with |',
      'variable',
    ]);
  });

  it('show every form of an expression, every operator and every method', () => {
    const seen = new Set<string>();
    for (const path of sound) visitAll(openExample(path), { expression: (each) => traitsOf(each).forEach((trait) => seen.add(trait)) });
    const kinds = ['literal', 'input', 'variable', 'template', 'nested', 'not', 'logical', 'sum', 'comparison', 'conditional', 'chain'] satisfies Expression['kind'][];
    const operators = ['||', '&&', '??', '===', '!==', '==', '!=', '<', '>', '<=', '>='];
    const literals = ['a text', 'a text over lines', 'a number', 'a negative number', 'true', 'false', 'null', 'undefined'];
    assert.deepEqual([...seen].sort(), [...kinds, ...operators, ...literals, ...Object.keys(methods).map((name) => `.${name}`)].sort());
  });

  it('cover files with and without an outer fence, and every escape', () => {
    assert.ok(sound.some((path) => /^`{3,}prompt\n#/.test(readExample(path))));
    assert.ok(sound.some((path) => readExample(path).includes('\\${')));
  });
});

function readExample(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function openExample(path: string): PromptFile {
  return openPromptFile(readExample(path));
}

/** Goes through the whole interview; every answer must be one that a host would accept. */
function answerAll(file: PromptFile, answer: (input: Input) => Value): Interview {
  let interview = startInterview(file, { variables: sampleVariables });
  for (let question = currentQuestion(interview); question !== undefined; question = currentQuestion(interview)) {
    const checked = checkAnswer(question.input, answer(question.input));
    assert.equal(checked.problem, undefined, `${question.input.name}: ${checked.problem?.message}`);
    interview = answerQuestion(interview, checked.value);
  }
  return interview;
}

function sampleAnswer(input: Input): Value {
  const { type, options, limits } = input;
  switch (type) {
    case 'boolean':
      return true;
    case 'number':
    case 'integer':
      return limits.maximum ?? limits.minimum ?? 7;
    case 'choice':
      return options?.at(-1)?.value;
    case 'choices':
      return options?.map(({ value }) => value);
    case 'string':
    case 'text':
    case 'file':
    case 'folder':
    case 'password':
      return 'sample'.repeat(Math.ceil((limits.minLength ?? 1) / 6));
  }
}

function choicesOf({ type, options = [], suggestions }: Input): readonly Value[] {
  return type === 'boolean' ? [true, false] : [...options.map(({ value }) => value), ...suggestions];
}

/** A question that was skipped has no value, and is meant to have none. */
function skipped(file: PromptFile, { answers }: Interview, name: string): boolean {
  return file.inputs.some((input) => input.name === name && input.when !== undefined) && !answers.has(name);
}

function keptBy(path: string): readonly string[] {
  return kept[/([\w-]+)\.prompt\.md$/.exec(path)?.[1] ?? ''] ?? [];
}

/** Every `${` that is left in a text, up to its brace or a nested value. */
function leftIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{(?:severity:|[^}]*\}?)/g)].map(([found]) => found);
}

/** Visits the body, and what stands in computed defaults and conditions. */
function visitAll(file: PromptFile, visitor: Visitor): void {
  walkParts(file.template.parts, visitor);
  for (const { default: value, when } of file.inputs) {
    if (value?.template !== undefined) walkParts(value.template.parts, visitor);
    if (when?.expression !== undefined) walkExpression(when.expression, visitor);
  }
}

function formsOf(part: Placeholder, text: string, inExpression: boolean): readonly string[] {
  switch (part.kind) {
    case 'configuration':
      return [`configuration, ${part.quoted ? 'quoted' : 'plain'}`];
    case 'expression':
      return [inExpression ? 'expression in an expression' : 'expression'];
    case 'variable':
    case 'broken':
      return [part.kind];
    case 'reference':
      break;
  }
  const { name, segment, labelled, span } = part;
  const forms: string[] = [];
  if (labelled) forms.push('item of an Inputs section');
  if (name.includes(' ')) forms.push('free text');
  if (text.slice(span.start, span.end) === `\${${name}}`) forms.push('name of a declared input');
  if (/^\$\{input:\s+\S+\s+\}$/.test(text.slice(span.start, span.end))) forms.push('name, padded');
  if (segment !== undefined) {
    forms.push(`segment with ${segment.separator}`);
    if (inExpression) forms.push('segment with : in an expression');
    if (segment.text === '') forms.push('segment with : and nothing');
    else if (segment.text.includes('${')) forms.push('segment with : and a variable');
    else if (segment.text.includes('{')) forms.push('segment with : and braces');
  }
  return forms;
}

function traitsOf(expression: Expression): readonly string[] {
  const { kind } = expression;
  switch (kind) {
    case 'literal':
      return [kind, ...literalTraits(expression.value)];
    case 'logical':
      return [kind, expression.operator];
    case 'comparison':
      return [kind, ...expression.rest.map(({ operator }) => operator)];
    case 'chain':
      return [kind, ...expression.steps.map(({ name }) => `.${name}`)];
    default:
      return [kind];
  }
}

function literalTraits(value: string | number | boolean | null | undefined): readonly string[] {
  if (typeof value === 'string') return value.includes('\n') ? ['a text', 'a text over lines'] : ['a text'];
  if (typeof value === 'number') return [value < 0 ? 'a negative number' : 'a number'];
  return [String(value)];
}

/** Says under which key and in which shape a header lists its inputs. */
function headerLists(file: PromptFile): readonly string[] {
  const keys = ['input', 'inputs', 'variables', 'parameters', 'arguments'];
  const entries = file.document.header?.entries ?? [];
  const metadata = entries.find(({ key }) => key === 'metadata')?.value;
  const inner = metadata?.kind === 'map' ? metadata.entries : [];
  return [
    ...entries.filter(({ key }) => keys.includes(key)).map((entry) => `${entry.key}: ${shapeOf(entry)}`),
    ...inner.filter(({ key }) => keys.includes(key)).map((entry) => `${entry.key} in metadata: ${shapeOf(entry)}`),
  ];
}

function shapeOf({ value }: HeaderEntry): string {
  if (value.kind === 'list') return value.items.every(({ kind }) => kind === 'map') ? 'list of maps' : 'list of names';
  if (value.kind === 'scalar') return 'a name';
  if (value.entries.some(({ key }) => key === 'properties')) return 'JSON Schema';
  return value.entries.every((entry) => entry.value.kind === 'map') ? 'map of maps' : 'map of values';
}
