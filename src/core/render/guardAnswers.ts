import { textOf, type Value } from '../expressions/values.js';
import { TooMuchWork, Work } from '../expressions/work.js';
import type { Input } from '../inputs/input.js';
import type { Template } from '../template/nodes.js';
import { fillMessage } from '../text/problem.js';
import type { Span } from '../text/span.js';
import { answerWarningMessages, type AnswerWarning, type AnswerWarningCode } from './answerWarning.js';
import { readAnswer, type AnswerText, type FenceLine } from './readAnswer.js';
import { slotValuesOf } from './slotValues.js';
import { findSecret } from './secretShapes.js';
import { readSurroundings, type Surroundings } from './surroundings.js';
import { traceTemplate, type Run } from './traceTemplate.js';

/** What is filled and by whom it is asked; a prompt file is one. */
export interface Guarded {
  readonly template: Template;
  readonly inputs: readonly Input[];
}

/** The author's text of a filled prompt with one mark in the place of each answer, and what stands around the marks. */
interface Frame {
  /** What the expressions contributed; while it stays the same, so does everything else. */
  readonly key: string;
  /** Where the mark of each answer stands, in the order of the text. */
  readonly places: readonly number[];
  readonly surroundings: Surroundings;
}

/** Stands in the author's text where an answer goes. */
const mark = '\uFFFC';
const frames = new WeakMap<Template, Frame>();
/** Asking whether one element or fence of an answer stands open around it takes as long as reading some characters. */
const charactersPerLook = 16;

/**
 * Says which answers and variables would do harm where they go: close an element around them (`</goal>` inside `<goal>`),
 * end the code fence around them, or give away a key or token in an input that is not secret. Takes the values that a
 * prompt would be filled with; gives at most one warning of each kind for each of them, in the order of the text.
 *
 * Counts as around an answer what comes out around it: plain text, and the branches of expressions that are taken with
 * these values. An element that the answer itself opens may be closed in it. What methods make of an answer is read as
 * one text. The quotes of an attribute (`<a title="${input:x}">`) and tags in code are not looked at.
 */
export function guardAnswers({ template, inputs }: Guarded, answers: Readonly<Record<string, Value>>, variables: Readonly<Record<string, Value>> = {}): readonly AnswerWarning[] {
  const values = slotValuesOf(template, answers, variables);
  const work = new Work();
  const traced = traceTemplate(template, values, work);
  // What stands around the answers is read when the first of them holds something that could do harm there; most hold nothing of the kind.
  let frame: Frame | undefined;
  const around = (): Frame => (frame ??= frameOf(template, traced));
  const warnings = new Map<string, AnswerWarning>();
  const warn = (code: AnswerWarningCode, kind: 'input' | 'variable', name: string, filled: Readonly<Record<string, string>>, span?: Span): void => {
    const key = `${code} ${kind} ${name}`;
    if (warnings.has(key)) return;
    const message = fillMessage(answerWarningMessages[code], filled);
    warnings.set(key, { code, kind, name, message, values: filled, ...(span === undefined ? {} : { span }) });
  };

  const read = rememberAnswers();
  const firstSpans = new Map<number, Span>();
  // Of a text that a method made, some may be the author's and some another answer's.
  const smallTexts = new Map<number, string>();
  const isOwn = (slot: number, found: string): boolean => {
    let small = smallTexts.get(slot);
    if (small === undefined) smallTexts.set(slot, (small = textOf(values[slot]).toLowerCase()));
    return small.includes(found.toLowerCase());
  };
  const look = (run: Run, index: number): void => {
    const { closes, fenceLines } = read(run.text);
    if (closes.length + fenceLines.length === 0) return;
    work.spend((closes.length + fenceLines.length) * charactersPerLook);
    const { surroundings, places } = around();
    const place = places[index] ?? 0;
    const closed = closes.find((name) => surroundings.isInElement(name, place));
    const line = fenceLines.find((each) => endsFence(each, surroundings, place));
    for (const slot of run.slots) {
      const { kind, name } = template.slots[slot] ?? { kind: 'input', name: '' };
      if (closed !== undefined && isOwn(slot, `</${closed}`)) warn('answer-closes-tag', kind, name, { tag: `</${closed}>` }, run.span);
      if (line !== undefined && isOwn(slot, line.marks)) warn('answer-ends-fence', kind, name, { marks: line.marks, longer: line.marks + line.marks.charAt(0) }, run.span);
    }
  };
  const answered = traced.flatMap((runs) => runs.filter(isAnswer));
  for (const { slots, span } of answered) for (const slot of slots) if (!firstSpans.has(slot)) firstSpans.set(slot, span);
  try {
    answered.forEach(look);
  } catch (error) {
    // No person writes such a prompt: what was found so far is said.
    if (!(error instanceof TooMuchWork)) throw error;
  }

  const spanOf = (kind: 'input' | 'variable', name: string): Span | undefined => firstSpans.get(template.slots.findIndex((slot) => slot.kind === kind && slot.name === name));
  for (const { name, secret } of inputs) {
    const shape = secret || !Object.hasOwn(answers, name) ? undefined : findSecret(textOf(answers[name]));
    if (shape !== undefined) warn('answer-looks-secret', 'input', name, { shape }, spanOf('input', name));
  }
  for (const [slot, span] of firstSpans) {
    const { kind, name } = template.slots[slot] ?? { kind: 'input', name: '' };
    const shape = kind === 'variable' ? findSecret(textOf(values[slot])) : undefined;
    if (shape !== undefined) warn('variable-looks-secret', kind, name, { shape }, span);
  }
  return [...warnings.values()].sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity));
}

function isAnswer(run: Run): boolean {
  return run.slots.length > 0;
}

/** Only a change of the branches that are taken changes the frame, so typing an answer does not read the file again. */
function frameOf(template: Template, traced: readonly (readonly Run[])[]): Frame {
  const isText = (index: number): boolean => template.parts[index]?.kind === 'text';
  const pieces = traced.map((runs, index) => runs.map((run) => (isText(index) ? run.text : isAnswer(run) ? mark : run.text.replaceAll(mark, ' '))).join(''));
  const key = pieces.filter((_, index) => !isText(index)).join('\0');
  const known = frames.get(template);
  if (known?.key === key) return known;
  const places: number[] = [];
  let length = 0;
  pieces.forEach((piece, index) => {
    if (!isText(index)) for (let at = piece.indexOf(mark); at !== -1; at = piece.indexOf(mark, at + 1)) places.push(length + at);
    length += piece.length;
  });
  const frame = { key, places, surroundings: readSurroundings(pieces.join('')) };
  frames.set(template, frame);
  return frame;
}

/** One answer may stand in many places, and is read once. */
function rememberAnswers(): (text: string) => AnswerText {
  const known = new Map<string, AnswerText>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) known.set(text, (answer = readAnswer(text)));
    return answer;
  };
}

function endsFence({ marks, indentation, isFirst, isLast }: FenceLine, surroundings: Surroundings, place: number): boolean {
  const fence = surroundings.fenceAt(place);
  if (fence === undefined || !marks.startsWith(fence.marks)) return false;
  if (isLast && !surroundings.isLineEndAt(place + 1)) return false;
  const before = isFirst ? surroundings.indentationAt(place) : '';
  // As in Markdown, a line that stands more than three columns further in than the fence is code.
  const most = widthOf(fence.indentation, 0, Infinity) + 3;
  return before !== undefined && widthOf(indentation, widthOf(before, 0, most), most) <= most;
}

/** Gives the column behind white space that begins in a column; looks no further than the first that is over `most`, since both may be long. */
function widthOf(indentation: string, column: number, most: number): number {
  let width = column;
  for (let index = 0; index < indentation.length && width <= most; index++) width += indentation[index] === '\t' ? 4 - (width % 4) : 1;
  return width;
}
