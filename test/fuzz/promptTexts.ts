import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileTexts } from '../core/hostileTexts';
import { corpusFiles, seedFiles } from '../kit/sharedFiles';
import type { Choices } from './choices';

/** Pieces of prompt files: every mark of the language, and what often stands beside it; the harmless ones first. */
const fragments = [
  'a', ' ', '\n', '${input:a}', '${a}', '${input:name:A hint}', '${A="x|y"}', '${A=1-5}', '${file}', '${', '}', '{', '${input:', 'input:', '\\${', '\\', '$',
  ' ? ', ' : ', ' || ', ' && ', ' ?? ', ' === ', ' + ', '!', '-', '.', '.trim()', '.length', '.size', '.contains(', '.includes(', '(', ')', ',', '|', '=', ':', '<', '>',
  "'", '"', '`', "'x'", '`x ${input:a} y`', 'true', 'null', '1', '0.5', 'é', '目标', '🙂', '\ud800', '\udc00', '\r\n', '\r', '\t', '\0', '\ufeff', '\u00a0', '\u2028', '“', '”', '？', '：', '（', '‘',
  '---', '---\n', '---js\n', '```', '```js\n', '```prompt\n', '````', '# ', '## Inputs\n', '- ', '* `', '**', 'input:\n', 'inputs:\n  - name: a\n', '  - b\n', '  - name: my name\n', '    default: ', '    options: [x, y]\n', '    options:\n      - x\n      - y\n',
  '    when: ', '    when: a === \'z\'\n', '    required: true\n', '    type: number\n', '    type: bolean\n', '    typ: string\n', '    pattern: "("\n', 'mode: agent\n', 'metadata:\n', '&a ', '*a', '[', ']', ': ', '>\n', '|\n', '(optional)', '(default: x)', "e.g. 'a', 'b'", 'A,B,C:B', 'a/b/c',
  '${a === \'x\' ? 1 : 2}', '${input:a === 1 ? true : \'\'}', '${a ? \'x\' : ${a}}', '${env:HOME}', '${undeclared ? 1 : 2}', '${input:undeclared}', 'Ã©', 'üóÑÔ∏è', 'â€œ', '$1', '$ARGUMENTS', '$ARGUMENTS[0]', '\\$1', '$$', '$NAME', '#', '# comment\n', '"', '\'', '<tag>', '</tag>', '</',
  '<!-- inputs: for agents that read this file as it is -->', '<!-- end of inputs -->',
] as const;

const wellFormed = [
  '---\ninput:\n  - name: a\n    description: "Size: \'S\', \'L\'"\n    default: S\n  - name: b\n    type: boolean\n    when: a === \'S\'\n---\n\n## Inputs\n\n- ${input:c:3}: (Optional) C\n\n${a} ${b ? `yes ${input:c}` : \'no\'} ${file}\n',
  '\ufeff````prompt\r\n---\r\ninputs: [x, y]\r\n---\r\n${x ? input:y : `a\r\n${y}`}\r\n```js\r\n${file} ${x}\r\n```\r\n````\r\n',
  '# note\n---\nvariables:\n  a: ${b}\n  b: ${a}\n---\n${KIND="Auto|Web"} ${DEPTH=1-5} ${KIND === \'Web\' ? "w" : DEPTH > 2} \\${input:x} ${HOME} ${{ y }}',
  '${input:a || (input:b ?? \'x\')}${input:c.trim().replaceAll(\'a\', `${input:a}`).length + 1}${input:Any words, please}',
  '---\nmode: agent\ninputs:\n  type: object\n  properties:\n    kind: { type: string, enum: [a, b], default: c }\n    count: { type: integer, minimum: 1, default: many }\n  required: [kind]\n---\n${kind === "c" ? count : kind == 3 ? `x` : \'\'} ${input:cont}\n',
  '---\nname: skill\ndescription: Does it\nmetadata:\n  author: x\n  input:\n    - { name: a, required: true, default: 1 }\n    - { name: a }\n    - name: "two words"\n    - name: unused\n      options:\n        - label: One\n          value: 1\n        - 2\n---\n${input:a === \'1\' ? 1 : 2} $ARGUMENTS $1 \\$2\n',
  '---\ndescription: "Fix"\nargument-hint: <issue> [branch]\narguments: issue branch\nallowed-tools: Bash(git:*)\n---\nFix #$issue on $branch, $0. !`git log` @file.ts ${input:more:(optional) words}\n',
  '---\ninput:\n  - name: a\n    type: choices\n    options: [x, y, "z, w"]\n  - name: token\n    type: password\n  - name: n\n    type: integer\n    minimum: 1\n    maximum: 5\n    default: 9\n  - name: p\n    pattern: "^[a-z]+$"\n    when: "n > 2 && a.includes(\'x\')"\n  - name: t\n    default: |\n      ${input:p}\n      and ${n}\n---\n<goal>${t}</goal>\n```\n${p}\n```\n${a.join(\'; \')} ${n > 1 ? n : \'one\'} ${token ? \'t\' : \'\'}\n',
] as const;


/** Texts that are too long make a run slow and find little more. */
const longest = 12_000;
const examples = join(__dirname, '../../examples');

/** Gives the texts that belong to the project: well-formed ones, examples, and small hostile ones. */
export function ownTexts(): readonly string[] {
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).sort();
  const hostile = Object.values(hostileTexts).map((make) => make(12));
  return [...wellFormed, ...files.map((path) => readFileSync(join(examples, path), 'utf8')).filter(({ length }) => length < longest), ...hostile];
}

/** Gives the texts of the shared collection; none where it is absent. */
export function realTexts(): readonly string[] {
  return [...corpusFiles(), ...seedFiles()].map(({ text }) => text).filter(({ length }) => length < longest);
}

/** Makes a text of scraps, in which any character may stand. */
export function makeScraps(choices: Choices, most = 30): string {
  return choices.list(most, () => (choices.isOften(8) ? String.fromCharCode(...choices.list(3, () => choices.below(0x10000))) : choices.of(fragments))).join('');
}

/** Makes a text of scraps between the lines of a header, and behind it. */
export function makeHeaderOfScraps(choices: Choices): string {
  return `---\ninput:\n  - name: a\n${makeScraps(choices)}\n---\n${makeScraps(choices)}`;
}

/** Takes one of some texts, with ranges taken out, doubled, moved, or replaced by scraps. */
export function makeMutated(choices: Choices, texts: readonly string[]): string {
  let text = choices.of(texts);
  for (let count = 1 + choices.below(4); count > 0; count--) {
    const start = placeIn(choices, text);
    switch (choices.below(8)) {
      case 1:
        text = text.slice(0, start) + text.slice(start + choices.below(40));
        break;
      case 2: {
        const piece = text.slice(start, start + choices.below(200));
        text = text.slice(0, start) + piece + text.slice(start);
        break;
      }
      case 3: {
        const piece = text.slice(start, start + choices.below(200));
        const to = placeIn(choices, text);
        text = text.slice(0, to) + piece + text.slice(to);
        break;
      }
      case 4:
        text = text.slice(0, start) + crossed(choices, texts) + text.slice(start);
        break;
      default:
        text = text.slice(0, start) + makeScraps(choices, 4) + text.slice(start + choices.below(13));
    }
  }
  return text;
}

/** A few lines of another text. */
function crossed(choices: Choices, texts: readonly string[]): string {
  const lines = choices.of(texts).split(/(?<=\n)/);
  const from = choices.below(lines.length);
  return lines.slice(from, from + 1 + choices.below(6)).join('');
}

/** A place in a text; half of the time at a mark of the language, where most can go wrong. */
function placeIn(choices: Choices, text: string): number {
  const place = choices.below(Math.min(text.length, 0xffff) + 1);
  if (!choices.isOften(50)) return place;
  const marks = /\$\{|[}:|='"`?]|---|- /g;
  marks.lastIndex = place;
  return marks.exec(text)?.index ?? place;
}
