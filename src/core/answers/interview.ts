import { evaluate, renderParts } from '../expressions/evaluate.js';
import type { SlotValues } from '../expressions/slots.js';
import { variables as variableTable } from '../expressions/variables.js';
import type { Value } from '../expressions/values.js';
import { Work } from '../expressions/work.js';
import type { Input } from '../inputs/input.js';
import type { Part, Slot } from '../template/nodes.js';
import { limits } from '../text/limits.js';
import { checkAnswer, type Answer, type AnswerProblem } from './answer.js';

/** What the editor or the command line knows of the variables, by name; an absent one is asked. */
export type VariableValues = Readonly<Record<string, string | undefined>>;

/** What an interview is about; a prompt file is one. */
export interface Questionnaire {
  readonly inputs: readonly Input[];
  readonly variables: readonly string[];
}

/**
 * Where the questions of one prompt file stand. A value that never changes: every step gives a new one, so that a host
 * can go back by keeping the old.
 */
export interface Interview {
  readonly questions: readonly Subject[];
  readonly known: VariableValues;
  readonly answers: ReadonlyMap<string, Answer>;
  /** The keys of the questions that may be asked; absent when all may. */
  readonly only?: ReadonlySet<string>;
  /** The index of the question that is open; as many as there are questions when all are answered. */
  readonly position: number;
}

/** What can be asked: an input, or a variable without a value. */
export interface Subject {
  readonly input: Input;
  readonly variable: boolean;
}

/** The question that is open, with what a host needs to show it. */
export interface Question extends Subject {
  /** Which one it is of how many that apply as the answers stand now; from 1. */
  readonly number: number;
  readonly total: number;
  /** What the field begins with: the answer given before, the remembered one, or the default. */
  readonly initial: Answer | undefined;
  /** The default as it comes out with the answers so far, so that a person can have it back. */
  readonly default: Answer | undefined;
}

/** Values that need no question, and those that only fill a field beforehand. */
export interface KnownAnswers {
  readonly given?: Readonly<Record<string, Value>>;
  readonly remembered?: Readonly<Record<string, Value>>;
  readonly variables?: VariableValues;
  /**
   * The only questions to ask: names of inputs, and of variables with `$` in front. All others are answered with what is
   * remembered, or their default. Absent: every question is asked.
   */
  readonly only?: readonly string[];
}

/** Opens the interview of a prompt file at its first question. What is given is not asked. */
export function startInterview({ inputs, variables }: Questionnaire, { given = {}, remembered = {}, variables: known = {}, only }: KnownAnswers = {}): Interview {
  const missing = variables.filter((name) => known[name] === undefined);
  const questions: Subject[] = [...inputs.map((input) => ({ input, variable: false })), ...missing.map((name) => ({ input: variableInput(name), variable: true }))];
  const answers = new Map<string, Answer>();
  for (const { name, secret } of inputs) {
    if (Object.hasOwn(given, name)) answers.set(name, { value: given[name], origin: 'given' });
    else if (Object.hasOwn(remembered, name) && !secret) answers.set(name, { value: remembered[name], origin: 'remembered' });
  }
  return moveTo({ questions, known, answers, ...(only === undefined ? {} : { only: new Set(only) }), position: 0 }, 0, 1);
}

/** Gives the open question, or nothing when all are answered. */
export function currentQuestion(interview: Interview): Question | undefined {
  const subject = interview.questions[interview.position];
  if (subject === undefined) return undefined;
  // What is still open counts as its default would be answered, so that the total moves only when an answer moves it.
  const asked = askable(takeDefaults(interview).interview);
  const byDefault = defaultAnswer(subject.input, activeAnswers(interview, interview.position), interview.known);
  const initial = interview.answers.get(keyOf(subject)) ?? byDefault;
  return { ...subject, number: asked.indexOf(interview.position) + 1, total: asked.length, initial, default: byDefault };
}

/** Answers the open question with a checked value (`undefined` skips it) and goes to the next one that applies. */
export function answerQuestion(interview: Interview, value: Value): Interview {
  const subject = interview.questions[interview.position];
  if (subject === undefined) return interview;
  const answers = new Map(interview.answers).set(keyOf(subject), { value, origin: 'asked' });
  return moveTo({ ...interview, answers }, interview.position + 1, 1);
}

/** Goes to the question before, keeping every answer; gives nothing at the first one. */
export function goBack(interview: Interview): Interview | undefined {
  const back = moveTo(interview, interview.position - 1, -1);
  return back.position < 0 ? undefined : back;
}

/**
 * Takes answers from outside into an interview that has begun, over those it has, and goes to the first open question. What
 * is `given` is not asked; what is `remembered` fills its field beforehand.
 */
export function takeAnswers(interview: Interview, values: Readonly<Record<string, Value>>, origin: 'given' | 'remembered'): Interview {
  const answers = new Map(interview.answers);
  for (const { input, variable } of interview.questions) {
    if (!variable && !input.secret && Object.hasOwn(values, input.name)) answers.set(input.name, { value: values[input.name], origin });
  }
  return moveTo({ ...interview, answers }, 0, 1);
}

/** An interview in which nothing is asked any more. */
export interface Completed {
  readonly interview: Interview;
  /** The required inputs that stay open. */
  readonly missing: readonly Input[];
  /** The inputs whose default came out as what nobody may answer. What a file says itself is judged when the file is checked; this is known only now. */
  readonly misfits: readonly { readonly input: Input; readonly problem: AnswerProblem }[];
}

/** Answers all that is left without asking: with the default where there is one. */
export function takeDefaults(interview: Interview): Completed {
  const missing: Input[] = [];
  const misfits: { input: Input; problem: AnswerProblem }[] = [];
  const answers = new Map(interview.answers);
  const active = givenAnswers(interview);
  const room = roomForPass();
  for (const subject of interview.questions) {
    const { input, variable } = subject;
    if (!holds(input.when, active, interview.known, room)) {
      active.delete(input.name);
      continue;
    }
    const answer = answers.get(keyOf(subject)) ?? defaultAnswer(input, active, interview.known, room);
    if (answer !== undefined) answers.set(keyOf(subject), answer);
    if (answer?.value === undefined && input.required) missing.push(input);
    const problem = answer?.origin === 'default' && input.default?.template !== undefined ? checkAnswer(input, answer.value).problem : undefined;
    if (problem !== undefined) misfits.push({ input, problem });
    if (answer?.value !== undefined && !variable) active.set(input.name, answer.value);
  }
  return { interview: { ...interview, answers, position: interview.questions.length }, missing, misfits };
}

/** Gives the answers as the renderer takes them; what was skipped or does not apply is absent. */
export function answersOf(interview: Interview): Record<string, Value> {
  return Object.fromEntries(activeAnswers(interview, interview.questions.length));
}

/** Gives the inputs that were answered beforehand in vain: their condition is false. */
export function unusedAnswers(interview: Interview): readonly Input[] {
  const unused = new Set(interview.questions.filter((subject) => isGiven(interview, subject) && subject.input.when !== undefined));
  if (unused.size > 0) activeAnswers(interview, interview.questions.length, (subject) => unused.delete(subject));
  return [...unused].map(({ input }) => input);
}

/** Gives the names of the inputs that apply with these answers; the others have a condition that is false. */
export function applicableInputs(inputs: readonly Input[], answers: Readonly<Record<string, Value>>, variables: VariableValues = {}): ReadonlySet<string> {
  const names = new Set<string>();
  const interview = startInterview({ inputs, variables: [] }, { given: answers, variables });
  activeAnswers(interview, inputs.length, ({ input }) => names.add(input.name));
  return names;
}

/** Gives the variables with the values that were asked for. */
export function variablesOf(interview: Interview): VariableValues {
  const asked = interview.questions.flatMap((subject) => {
    const value = subject.variable ? interview.answers.get(keyOf(subject))?.value : undefined;
    return value === undefined ? [] : [[subject.input.name, String(value)] as const];
  });
  return { ...interview.known, ...Object.fromEntries(asked) };
}

/** Gives the key of a question among the answers: an input and a variable may share a name; no name begins with `$`. */
export function keyOf({ input, variable }: Subject): string {
  return variable ? `$${input.name}` : input.name;
}

function moveTo(interview: Interview, position: number, step: 1 | -1): Interview {
  const asked = askable(interview);
  const next = step === 1 ? asked.find((index) => index >= position) : asked.filter((index) => index <= position).pop();
  return { ...interview, position: next ?? (step === 1 ? interview.questions.length : -1) };
}

/** The indexes of the questions that apply as the answers stand now and are not answered without the person. */
function askable(interview: Interview): readonly number[] {
  const indexes: number[] = [];
  activeAnswers(interview, interview.questions.length, (subject, index) => {
    if (interview.answers.get(keyOf(subject))?.origin !== 'given' && isOpen(interview, subject)) indexes.push(index);
  });
  return indexes;
}

/**
 * The answers before a question, without those to questions that do not apply; what was given counts from the start.
 * Meets the questions that apply on the way, so that one pass answers for all of them.
 */
function activeAnswers(interview: Interview, end: number, meet?: (subject: Subject, index: number) => void): Map<string, Value> {
  const active = givenAnswers(interview);
  const room = roomForPass();
  interview.questions.slice(0, end).forEach((subject, index) => {
    const { name, when } = subject.input;
    const applies = holds(when, active, interview.known, room);
    if (applies) meet?.(subject, index);
    if (subject.variable) return;
    const answer = interview.answers.get(name) ?? (isOpen(interview, subject) ? undefined : defaultAnswer(subject.input, active, interview.known, room));
    const value = answer?.value;
    if (!applies) active.delete(name);
    else if (value !== undefined && value !== null) active.set(name, value);
  });
  return active;
}

/** What is not asked at all is answered as the person would who only presses Enter. */
function isOpen({ only }: Interview, subject: Subject): boolean {
  return only?.has(keyOf(subject)) ?? true;
}

function isGiven({ answers }: Interview, subject: Subject): boolean {
  const answer = answers.get(keyOf(subject));
  return answer?.origin === 'given' && answer.value !== undefined && answer.value !== null;
}

/** Gives the answers that count from the start, whatever their question. */
export function givenAnswers({ answers }: Interview): Map<string, Value> {
  return new Map([...answers].flatMap(([name, { value, origin }]) => (origin === 'given' ? [[name, value] as const] : [])));
}

/** Tells whether a condition is true; one that cannot be read or computed hides no question. */
export function holds(when: Input['when'], active: ReadonlyMap<string, Value>, known: VariableValues, { work }: PassRoom): boolean {
  if (when?.expression === undefined) return true;
  try {
    return Boolean(evaluate(when.expression, slotValues(when.slots, active, known), work));
  } catch {
    return true;
  }
}

/** What one pass over the questions may still cost. */
export interface PassRoom {
  /** How much text the defaults of all questions may still grow to. Those of a hostile file double from one to the next, or hold one long text each. */
  defaults: number;
  /** For conditions and defaults together. */
  readonly work: Work;
}

/** Gives the room for one pass over the questions. */
export function roomForPass(): PassRoom {
  return { defaults: limits.defaults, work: new Work() };
}

/** Gives the default of an input as the answers before it stand now, or nothing; nothing, too, when there is no room for it. Takes the room of the pass. */
export function defaultAnswer(input: Input, active: ReadonlyMap<string, Value>, known: VariableValues, room: PassRoom = roomForPass()): Answer | undefined {
  if (input.default === undefined) return undefined;
  const { template, value } = input.default;
  if (template === undefined) return { value, origin: 'default' };
  const text = renderDefault(template.parts, slotValues(template.slots, active, known), room);
  if (text === '') return undefined;
  const checked = checkAnswer({ ...input, required: false }, text);
  return { value: checked.problem === undefined ? checked.value : text, origin: 'default' };
}

function renderDefault(parts: readonly Part[], values: SlotValues, room: PassRoom): string {
  try {
    const text = renderParts(parts, values, room.work, room.defaults);
    room.defaults -= text.length;
    return text;
  } catch {
    return '';
  }
}

function slotValues(slots: readonly Slot[], answers: ReadonlyMap<string, Value>, known: VariableValues): SlotValues {
  return slots.map(({ kind, name }) => (kind === 'input' ? answers.get(name) : known[name]));
}

function variableInput(name: string): Input {
  const description = variableTable[name]?.help ?? name;
  const type = name === 'selection' || name === 'selectedText' || name === 'clipboard' ? 'text' : 'string';
  return { name, type, description, required: false, custom: false, suggestions: [], limits: {}, secret: false, declarations: [], uses: [] };
}
