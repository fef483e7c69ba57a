import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import type { Scalar, Span, Value } from '../../core/index.js';
import { scalarOf } from '../yamlScalar.js';
import { createPresetProblem } from './createPresetProblem.js';
import { openPresetYaml } from './openPresetYaml.js';
import type { FiledPreset, PresetFile, PresetProblem, PresetProblemCode } from './preset.js';
import { foldName, tidyPresetName } from './presetName.js';

/** Aliases are looked for in the whole file each time, so only few are followed. */
const mostAliases = 100;

/** Reads the text of a preset file. Takes any text; gives what can be read of it, and what is wrong with its places. Never throws. */
export function readPresetFile(text: string): PresetFile {
  const opened = openPresetYaml(text);
  if ('problem' in opened) return { presets: [], problems: [opened.problem], broken: true };
  return new PresetReader(text, opened.document).read();
}

/** Turns the library's nodes into presets. The shape is fixed, so nothing here recurses. */
class PresetReader {
  private readonly problems: PresetProblem[] = [];
  private aliases = 0;

  constructor(
    private readonly text: string,
    private readonly document: Document.Parsed,
  ) {}

  read(): PresetFile {
    for (const { message, pos } of this.document.errors) {
      // The commonest slip by far; the library's words for it say nothing of a colon.
      const reason = message.startsWith('Nested mappings') ? 'a value that holds ": " needs quotes around it.' : message;
      // What is missing at the end of the text is told of at its last character.
      const start = Math.min(pos[0], Math.max(0, this.text.length - 1));
      this.report('preset-file-broken', { start, end: Math.min(this.text.length, Math.max(pos[1], start + 1)) }, { reason });
    }
    const { contents } = this.document;
    if (this.document.errors.length > 0) {
      // What follows from a broken line is no second mistake.
      const problems = [...this.problems];
      return { ...this.readContents(contents), problems, broken: true };
    }
    return this.readContents(contents);
  }

  private readContents(contents: unknown): PresetFile {
    const nothing = { presets: [], problems: this.problems, broken: false };
    if (isNothing(contents)) return nothing;
    if (!isMap(contents)) {
      this.report('preset-file-shape', this.spanOf(contents));
      return nothing;
    }
    const promptNode = this.valueOf(contents.items, 'prompt');
    const prompt = scalarOf(promptNode);
    const listed = this.resolve(this.valueOf(contents.items, 'presets'));
    const presets = isMap(listed) ? this.readPresets(listed.items) : [];
    if (!isMap(listed) && !isNothing(listed)) this.report('preset-file-shape', this.spanOf(listed));
    return { ...(prompt === undefined ? {} : { prompt: String(prompt), promptSpan: this.spanOf(promptNode) }), presets, problems: this.problems, broken: false };
  }

  private readPresets(pairs: readonly Pair[]): readonly FiledPreset[] {
    const presets: FiledPreset[] = [];
    const known = new Set<string>();
    for (const pair of pairs) {
      const name = tidyPresetName(keyOf(pair));
      const nameSpan = this.spanOf(pair.key);
      if (name === '') {
        this.report('preset-name-empty', nameSpan);
      } else if (known.has(foldName(name))) {
        this.report('preset-name-twice', nameSpan, { name });
      } else {
        known.add(foldName(name));
        presets.push({ name, nameSpan, ...this.readAnswers(name, nameSpan, this.resolve(pair.value)) });
      }
    }
    return presets;
  }

  private readAnswers(preset: string, nameSpan: Span, node: unknown): Pick<FiledPreset, 'answers' | 'places'> {
    const answers = new Map<string, Value>();
    const places = new Map<string, Span>();
    if (!isMap(node) && !isNothing(node)) this.report('preset-shape', nameSpan, { name: preset });
    for (const pair of isMap(node) ? node.items : []) {
      const name = keyOf(pair);
      const place = this.spanOf(pair.key);
      const answer = this.readAnswer(this.resolve(pair.value));
      if (answers.has(name)) {
        this.report('preset-answer-twice', place, { name });
      } else if (answer === undefined) {
        this.report('preset-answer-shape', place, { name });
      } else {
        answers.set(name, answer);
        places.set(name, place);
      }
    }
    // From entries, since an input may be called `__proto__`.
    return { answers: Object.fromEntries(answers), places };
  }

  /** Gives null for an answer that was left empty, and nothing for what is no answer. */
  private readAnswer(node: unknown): Value {
    if (isNothing(node)) return null;
    if (!isSeq(node)) return scalarOf(node);
    const values: Scalar[] = [];
    for (const item of node.items) {
      const value = scalarOf(this.resolve(item));
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  }

  private valueOf(pairs: readonly Pair[], key: string): unknown {
    return pairs.find((pair) => keyOf(pair) === key)?.value;
  }

  private resolve(node: unknown): unknown {
    if (!isAlias(node)) return node;
    // An alias that is not followed is no answer, and is reported as such.
    return ++this.aliases > mostAliases ? node : (node.resolve(this.document) ?? node);
  }

  private report(code: PresetProblemCode, span: Span, values: PresetProblem['values'] = {}): void {
    this.problems.push(createPresetProblem(code, span, values));
  }

  private spanOf(node: unknown): Span {
    const [start, end] = (node as Node | null)?.range ?? [0, 0];
    // A block ends, for the library, behind the line break of its last line.
    return { start, end: start + this.text.slice(start, end).trimEnd().length };
  }
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(scalarOf(key) ?? '') : '';
}

function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && (node.value === null || node.value === undefined));
}
