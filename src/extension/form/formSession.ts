import {
  answerField,
  dropSecrets,
  fieldsOf,
  guardAnswers,
  renderPrompt,
  resetFields,
  startInterview,
  textOf,
  valuesOf,
  type AnswerWarning,
  type Field,
  type FilledPrompt,
  type Interview,
  type KnownAnswers,
  type PromptFile,
  type Value,
} from '../../core/index.js';

/** What a person typed into a form, by key, with `null` for a field that was emptied; it tells no secret, so that it may be kept. */
export type TypedAnswers = Readonly<Record<string, Value>>;

/** The state of one form: the questions of a prompt, what was typed so far, and where the person has been. */
export class FormSession {
  private interview: Interview;
  private readonly visited = new Set<string>();
  /** What was typed, letter by letter, before it became the value of an answer. */
  private readonly texts = new Map<string, Value>();
  /** The fields that were returned to their defaults; what is remembered does not come back into them. */
  private readonly resets: Set<string>;
  private fieldsOnce: readonly Field[] | undefined;
  private valuesOnce: ReturnType<typeof valuesOf> | undefined;
  private filledOnce: FilledPrompt | undefined;
  private warningsOnce: readonly AnswerWarning[] | undefined;

  constructor(
    private promptFile: PromptFile,
    known: KnownAnswers,
    typed: TypedAnswers = {},
    reset: readonly string[] = [],
  ) {
    this.resets = new Set(reset);
    this.interview = this.begin(known);
    for (const [key, value] of Object.entries(typed)) this.type(key, value);
  }

  /** The version of the prompt file that is being filled. */
  get prompt(): PromptFile {
    return this.promptFile;
  }

  get fields(): readonly Field[] {
    return (this.fieldsOnce ??= fieldsOf(this.interview));
  }

  /** What the prompt is filled with as the fields stand now. */
  get values(): ReturnType<typeof valuesOf> {
    return (this.valuesOnce ??= valuesOf(this.interview));
  }

  /** The prompt filled with that. */
  get filled(): FilledPrompt {
    if (this.filledOnce === undefined) {
      const { answers, variables } = this.values;
      this.filledOnce = renderPrompt(this.promptFile, answers, variables);
    }
    return this.filledOnce;
  }

  /** What the answers would do to the prompt they go into. */
  get warnings(): readonly AnswerWarning[] {
    const { answers, variables } = this.values;
    return (this.warningsOnce ??= guardAnswers(this.promptFile, answers, variables));
  }

  /** The fields that apply and whose answers do not fit. */
  get wrongFields(): readonly Field[] {
    return this.fields.filter(({ problem }) => problem !== undefined);
  }

  /** Whether the person has typed anything that would be lost. */
  get isTyped(): boolean {
    return this.ownFields.length > 0;
  }

  /** What the person typed or emptied, without what tells a secret. */
  get typed(): TypedAnswers {
    const { fields } = this;
    const typed = fields.flatMap(({ key, answer }): [string, Value][] => {
      if (answer?.origin !== 'asked') return [];
      return [[key, textOf(answer.value) === '' ? null : (this.texts.get(key) ?? answer.value)]];
    });
    const answers = Object.fromEntries(fields.flatMap(({ input, variable, answer }) => (variable ? [] : [[input.name, answer?.value] as const])));
    return dropSecrets(this.promptFile.inputs, Object.fromEntries(typed), answers);
  }

  /** The keys of the fields that the person returned to their defaults. */
  get resetKeys(): readonly string[] {
    return [...this.resets];
  }

  /** What stands in a field letter by letter, where the person is writing it; otherwise nothing. */
  textIn(key: string): Value {
    return this.texts.get(key);
  }

  isVisited(key: string): boolean {
    return this.visited.has(key);
  }

  /** Puts what was typed into a field. */
  type(key: string, value: Value): void {
    this.texts.set(key, value);
    this.resets.delete(key);
    this.change(answerField(this.interview, key, value));
  }

  /** Puts several answers at once into their fields, such as those of a preset. Gives what was typed there and reads otherwise now. */
  takeAnswers(answers: TypedAnswers): TypedAnswers {
    const written = this.writtenIn(Object.keys(answers));
    for (const key of Object.keys(answers)) {
      this.texts.delete(key);
      this.resets.delete(key);
    }
    this.change(Object.entries(answers).reduce((interview, [key, value]) => answerField(interview, key, value), this.interview));
    return Object.fromEntries(Object.entries(written).filter(([key, value]) => textOf(value) !== textOf(answers[key])));
  }

  /** Returns one field to its default, or all of them. Gives what was typed there; what one field alone had picked is picked again as quickly. */
  reset(key?: string): TypedAnswers {
    const keys = key === undefined ? this.fields.map((field) => field.key) : [key];
    const written = this.writtenIn(this.fields.some((field) => field.key === key && isPick(field)) ? [] : keys);
    if (key === undefined) this.visited.clear();
    for (const each of keys) {
      this.texts.delete(each);
      this.resets.add(each);
    }
    this.change(resetFields(this.interview, key));
    return written;
  }

  /** Brings back what was typed into fields before something else took its place; what was typed there since stays. */
  bringBack(written: TypedAnswers): void {
    for (const [key, value] of Object.entries(written)) if (!this.texts.has(key)) this.type(key, value);
  }

  /** Notes that the person has been at a field, or at all of them. */
  visit(key?: string): void {
    for (const field of this.fields) if (key === undefined || field.key === key) this.visited.add(field.key);
  }

  /** Goes on with a changed prompt file; what was typed stays with the inputs that are still there. */
  changePrompt(promptFile: PromptFile, known: KnownAnswers): void {
    const before = this.interview.answers;
    this.promptFile = promptFile;
    let interview = this.begin(known);
    for (const [key, { value, origin }] of before) if (origin === 'asked') interview = answerField(interview, key, this.texts.get(key) ?? value);
    // Answers to inputs that are gone for the moment are kept too: while a name is being rewritten it comes back.
    this.change({ ...interview, answers: new Map([...before, ...interview.answers]) });
  }

  /** The fields in which the person has written something. */
  private get ownFields(): readonly Field[] {
    return this.fields.filter(({ answer }) => answer?.origin === 'asked' && textOf(answer.value) !== '');
  }

  /** Gives what was typed into some fields, those that apply now or not, as far as it is anything. */
  private writtenIn(keys: readonly string[]): TypedAnswers {
    return Object.fromEntries(this.ownFields.filter(({ key }) => keys.includes(key) && this.texts.has(key)).map(({ key }) => [key, this.texts.get(key)]));
  }

  /** Gives the interview as it begins, with what is remembered only where the person did not take it back. */
  private begin(known: KnownAnswers): Interview {
    const interview = startInterview(this.promptFile, known);
    return { ...interview, answers: new Map([...interview.answers].filter(([key]) => !this.resets.has(key))) };
  }

  private change(interview: Interview): void {
    this.interview = interview;
    this.fieldsOnce = undefined;
    this.valuesOnce = undefined;
    this.filledOnce = undefined;
    this.warningsOnce = undefined;
  }
}

/** Tells whether an answer is picked, and nothing is typed. */
function isPick({ input: { type, options, custom } }: Field): boolean {
  return type === 'boolean' || (options !== undefined && !custom);
}
