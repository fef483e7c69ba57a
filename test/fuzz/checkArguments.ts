import assert from 'node:assert/strict';
import { readCommandLine } from '../../src/cli/commandLine';
import { WrongUse } from '../../src/cli/wrongUse';
import { readRequiredText, readText } from '../../src/mcp/tools/readParameters';
import { isName, type Value } from '../../src/core/index';
import { putPreset, removePreset, renamePreset } from '../../src/library/presets/editPresetFile';
import { readPresetFile } from '../../src/library/presets/readPresetFile';
import { readAnswers, readVariables, WrongParameter } from '../../src/library/readGiven';
import type { Choices } from './choices';
import { makeHeader } from './checkHeader';
import { makeMutated, makeScraps } from './promptTexts';
import type { Tally } from './tally';

const words = [
  'fill', 'inputs', 'check', 'convert', 'mcp', 'a.prompt.md', '-', '--', '--set', 'a=b', '=b', 'a=', 'a', '--var', '--answers', '--preset', '--output', '-o', '--json', '--force', '--no-input', '--presets', '--fix', '--format', 'sarif', 'jsn', '--max-warnings', '3', '-1', '1e3',
  '--to', 'skill', 'skil', '--help', '-h', '--version', '--set=a=b', '--json=x', '--unknown', '-x', '-jf', '', '--=', '---', '__proto__', '--__proto__', '--constructor', 'fil',
] as const;

/** Makes the words of a command line. */
export function makeCommandLine(choices: Choices): readonly string[] {
  return choices.list(8, () => (choices.isOften(5) ? makeScraps(choices, 2) : choices.of(words)));
}

/** Reads a command line: it is understood, or the person is told why not. */
export function checkCommandLine(argv: readonly string[], tally: Tally): void {
  try {
    tally.add(`command ${readCommandLine(argv).kind}`);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    assert.ok(error.message.length > 0);
    tally.add('refused with a reason');
  }
}

const values: readonly unknown[] = ['a', '', 1, NaN, true, null, undefined, [], ['a'], [1, [2]], {}, { a: 'b' }, { a: null }, { a: { b: 1 } }, { __proto__: null }, JSON.parse('{"__proto__": "x"}'), 10n, Symbol('s'), new Date(0), () => 'x'];

/** Reads what a client of the server sends for a parameter: it is taken, or refused with a reason. */
export function checkParameters(choices: Choices, tally: Tally): void {
  const parameters = { x: choices.of(values) } as Readonly<Record<string, unknown>>;
  for (const read of [readText, readRequiredText, readAnswers, readVariables]) {
    try {
      read(parameters, 'x');
      tally.add('parameters taken');
    } catch (error) {
      if (!(error instanceof WrongParameter)) throw error;
      tally.add('parameters refused with a reason');
    }
  }
}

const presetTexts = [
  'prompt: a.prompt.md\npresets:\n  Quick:\n    level: x\n    n: 2\n',
  '# Ours\nprompt: .github/prompts/review.prompt.md\n\npresets:\n    # Every day\n    Quick look:\n        level:   "Quick"   # enough\n        languages: [ Go,\n                     Rust ]\n        focus: |\n            the names\n              and the tests\n\n    Release:\n        level: Thorough\n        rounds: 3\n        # see the wiki\n',
  'presets: { Quick: { a: 1 }, "Two words": { b: [x, y] } }\r\n',
  'presets:\r\n  Quick:\r\n    a: >\r\n      folded\r\n      text\r\n    b:\r\n      - x\r\n      - y\r\n',
] as const;
const presetNames = ['Quick', 'quick', 'Quick look', 'New', ' New  one ', '', ':', '#', '"', '1', 'true', 'a\nb', '🙂', '__proto__', "it's", '- x', '? x', '{', '\ud83d', 'null'] as const;
const answerValues: readonly Value[] = ['x', '', 'a\nb', 'a: b', '# x', '  x', 'x  ', '\n', '\r\n', '1', 'true', '007', '\ud83d', '\u2028', '\ufeff', 'x'.repeat(200), ' '.repeat(300), '|', '"', "'", '\t', '---', '- a', 1, 1.5, 1e21, true, null, undefined, ['a', 'b, c'], [], ['a\nb', 1], ['x'.repeat(90)]];

/** Makes the text of a file of presets. */
export function makePresetText(choices: Choices): string {
  return choices.isOften(70) ? makeMutated(choices, presetTexts) : choices.isOften(50) ? makeHeader(choices) : makeScraps(choices);
}

/** Puts, renames and removes presets: the text is changed so that it says so, or not at all. */
export function checkPresets(text: string, choices: Choices, tally: Tally): void {
  const read = readPresetFile(text);
  for (const { span } of read.problems) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${span.start}-${span.end} lies in the file`);
  const name = choices.of(presetNames);
  const answers = Object.fromEntries(choices.list(3, () => [choices.of(['a', 'level', 'b-c', 'größe', '__proto__', '1']), choices.of(answerValues)] as const).filter(([key]) => isName(key)));
  const changed = [putPreset(text, 'a.prompt.md', { name, answers }), renamePreset(text, choices.of(presetNames), choices.of(presetNames)), removePreset(text, choices.of(presetNames))];
  for (const each of changed) {
    tally.add(each === undefined ? 'changes refused' : 'changes made');
    if (each !== undefined) assert.equal(readPresetFile(each).broken, false);
  }
}
