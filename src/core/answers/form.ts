import type { Value } from '../expressions/values.js';
import { checkAnswer, type Answer, type AnswerProblem } from './answer.js';
import { answersOf, defaultAnswer, givenAnswers, holds, keyOf, roomForPass, takeDefaults, variablesOf, type Interview, type Subject, type VariableValues } from './interview.js';

/** One question of an interview that is shown with all others at once. */
export interface Field extends Subject {
  /** Names the field among all; an input and a variable may share a name. */
  readonly key: string;
  /** False while the input's condition is false: the question is hidden and its answer does not count. */
  readonly applies: boolean;
  /** What stands in the field: what was typed or remembered, otherwise the default. */
  readonly answer: Answer | undefined;
  /** Why the answer does not fit. */
  readonly problem: AnswerProblem | undefined;
}

/** Gives every question of an interview, in order, as the answers stand now. */
export function fieldsOf(interview: Interview): readonly Field[] {
  const active = givenAnswers(interview);
  const room = roomForPass();
  return interview.questions.map((subject) => {
    const { input, variable } = subject;
    const key = keyOf(subject);
    const applies = holds(input.when, active, interview.known, room);
    const answer = interview.answers.get(key) ?? defaultAnswer(input, active, interview.known, room);
    if (!variable && applies && answer?.value !== undefined) active.set(input.name, answer.value);
    if (!variable && !applies) active.delete(input.name);
    return { ...subject, key, applies, answer, problem: applies ? checkAnswer(input, answer?.value).problem : undefined };
  });
}

/**
 * Puts what was typed into a field; an empty text leaves it without an answer. What does not fit is kept as it was typed,
 * with the problem that `fieldsOf` tells, so that nothing is lost while a person is still writing.
 */
export function answerField(interview: Interview, key: string, typed: Value): Interview {
  const subject = interview.questions.find((each) => keyOf(each) === key);
  if (subject === undefined) return interview;
  const checked = checkAnswer({ ...subject.input, required: false }, typed);
  const value = checked.problem === undefined ? checked.value : typed;
  return { ...interview, answers: new Map(interview.answers).set(key, { value, origin: 'asked' }) };
}

/** Puts what was typed into the field of the open question without going on: what stood there when a person left it for another one. */
export function holdTyped(interview: Interview, typed: Value): Interview {
  const open = interview.questions[interview.position];
  return open === undefined ? interview : answerField(interview, keyOf(open), typed);
}

/** Takes back what was typed or remembered: of one field, or of all. What the default is then shows again. */
export function resetFields(interview: Interview, key?: string): Interview {
  const kept = key === undefined ? [] : [...interview.answers].filter(([each]) => each !== key);
  return { ...interview, answers: new Map(kept) };
}

/** Gives what a prompt is rendered with as the fields stand now, whether or not they are complete. */
export function valuesOf(interview: Interview): { readonly answers: Readonly<Record<string, Value>>; readonly variables: VariableValues } {
  const complete = takeDefaults(interview).interview;
  return { answers: answersOf(complete), variables: variablesOf(complete) };
}
