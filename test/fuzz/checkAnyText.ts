import assert from 'node:assert/strict';
import {
  answerField,
  answerQuestion,
  answersOf,
  checkAnswer,
  createDelivery,
  currentQuestion,
  fieldsOf,
  goBack,
  guardAnswers,
  maskFill,
  openPromptFile,
  renderPrompt,
  resetFields,
  startInterview,
  takeDefaults,
  valuesOf,
  variablesOf,
  type Input,
  type Interview,
  type PromptFile,
  type Value,
} from '../../src/core/index';
import { checkStructure } from '../kit/checkStructure';
import type { Choices } from './choices';
import type { Tally } from './tally';

const typed: readonly Value[] = ['1', '', 'x', 'S', '${input:a} `\'"\\', '</goal>\n```\n', 'true', 'a, b', '3', ' x ', 'sk-ant-a1B2c3D4e5F6g7H8i9J0k1L2', '\ud83d', '\r\n', true, false, 2, 0.5, NaN, ['x', 'y'], [], [1, true], null, undefined];

/** Goes through the whole life of a prompt file and checks what holds for any text. */
export function checkAnyText(file: PromptFile, choices: Choices, tally: Tally): void {
  checkStructure(file);
  const interview = answerAll(file, choices, tally);
  const { answers, variables } = { answers: answersOf(interview), variables: variablesOf(interview) };
  const any = Object.fromEntries(file.inputs.map(({ name }) => [name, choices.of(typed)] as const));
  for (const given of [{}, answers, any]) checkFilled(file, given, variables);
  const again = renderPrompt(file, any, variables);
  const first = renderPrompt(openPromptFile(file.text, file.format), any, variables);
  assert.equal(again.text, first.text, 'a further fill gives what the first gives');
  assert.deepEqual([again.problems, again.unanswered], [first.problems, first.unanswered]);
  guardAnswers(file, any, variables);
  maskFill(file.inputs, any, variables);
  checkForm(file, choices);
  createDelivery(file.text, file.document.header, 'untitled');
  tally.add('placeholders filled', file.template.parts.filter(({ kind }) => kind !== 'text').length);
}

function checkFilled(file: PromptFile, answers: Readonly<Record<string, Value>>, variables: Readonly<Record<string, Value>>): void {
  const { text, pieces } = renderPrompt(file, answers, variables);
  const { parts } = file.template;
  assert.equal(pieces.length, parts.length);
  let end = 0;
  pieces.forEach((piece, index) => {
    const part = parts[index];
    assert.equal(piece.start, end);
    assert.deepEqual(piece.source, part?.span);
    if (part?.kind === 'text' || part?.kind === 'broken') assert.equal(text.slice(piece.start, piece.end), part.text);
    end = piece.end;
  });
  assert.equal(end, text.length);
}

/** Answers every question, with a step back behind each. */
function answerAll(file: PromptFile, choices: Choices, tally: Tally): Interview {
  let interview = startInterview(file, { variables: { file: 'f' } });
  for (let question = currentQuestion(interview); question !== undefined; question = currentQuestion(interview)) {
    assert.ok(question.number >= 1 && question.number <= question.total);
    const { value } = checkAnswer(question.input, answerTo(question.input, question.initial?.value, choices));
    const answered = answerQuestion(interview, value);
    assert.ok(answered.position > interview.position, 'an answer leads on');
    const back = goBack(answered);
    assert.ok(back !== undefined && back.position <= interview.position && back.answers.size >= interview.answers.size, 'going back loses nothing');
    interview = answered;
    tally.add('questions answered');
  }
  takeDefaults(startInterview(file));
  return interview;
}

function answerTo(input: Input, initial: Value, choices: Choices): Value {
  return choices.isOften(50) ? choices.of(typed) : (choices.of([...(input.options ?? []), undefined])?.value ?? initial ?? '1');
}

/** Types into every field, whatever it takes, and takes some of it back. */
function checkForm(file: PromptFile, choices: Choices): void {
  let interview = startInterview(file);
  for (const { key } of fieldsOf(interview).slice(0, 10)) {
    interview = answerField(interview, key, choices.of(typed));
    if (choices.isOften(10)) interview = resetFields(interview, key);
  }
  assert.deepEqual(fieldsOf(interview).map(({ key }) => key), fieldsOf(startInterview(file)).map(({ key }) => key));
  const { answers, variables } = valuesOf(interview);
  checkFilled(file, answers, variables);
}
