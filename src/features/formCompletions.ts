import type { Input, Span } from '../core/index.js';
import { escapeSnippet, type Completion } from './completion.js';
import { likelyAnswers, writeInQuotes } from './literals.js';
import type { Translate } from './translate.js';

/** Gives the forms of placeholders as snippets with tab stops, filled with inputs that the file has. */
export function formCompletions(inputs: readonly Input[], replace: Span, close: string, quote: string, t: Translate): readonly Completion[] {
  const name = stop(1, inputs[0]?.name ?? 'name');
  const compared = inputs.find((input) => likelyAnswers(input).some(({ value }) => typeof value === 'string'));
  const answer = compared === undefined ? undefined : likelyAnswers(compared).find(({ value }) => typeof value === 'string')?.value;
  const text = (index: number, word: string): string => quote + stop(index, writeInQuotes(word, quote)) + quote;
  const rows: readonly (readonly [label: string, detail: string, snippet: string])[] = [
    ['condition', 'One text or another', `input:${name} ? ${text(2, 'text if so')} : ${text(3, 'text if not')}`],
    [
      'condition on an answer',
      'A text for one answer, another for all others',
      `input:${stop(1, compared?.name ?? inputs[0]?.name ?? 'name')} === ${text(2, String(answer ?? 'answer'))} ? ${text(3, 'text if so')} : ${text(4, 'text if not')}`,
    ],
    ['fallback', 'The answer, or a text when there is none', `input:${name} || ${text(2, 'text without an answer')}`],
    ['input with hint', 'A new input that explains itself', `input:${stop(1, 'name')}:${stop(2, 'what to enter')}`],
    ['input with options', 'A new input with a list to choose from', `input:${stop(1, 'name')}|${stop(2, 'first')}|${stop(3, 'second')}`],
    ['configuration', 'A setting with its values; the first is the default', `${stop(1, 'NAME')}="${stop(2, 'first')}|${stop(3, 'second')}"`],
  ];
  return rows.map(([label, detail, snippet]) => ({ label, kind: 'form', detail: t(detail), insertText: snippet + close, isSnippet: true, replace, sortText: '6' }));
}

function stop(index: number, text: string): string {
  return `\${${index}:${escapeSnippet(text)}}`;
}
