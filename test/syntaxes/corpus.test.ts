import assert from 'node:assert/strict';
import { openPromptFile, walkParts, type Placeholder, type PromptFile } from '../../src/core/index';
import { corpusFiles, seedFiles } from '../kit/sharedFiles';
import { createTokenizer, isOurs, tokenAt, type Token, type Tokenizer } from './tokenizer';

const files = [...seedFiles(), ...corpusFiles()];
const edges = { opening: 'punctuation.definition.template-expression.begin.prompt', closing: 'punctuation.definition.template-expression.end.prompt' };

/** A grammar knows what begins with `${input:`, configuration lines and variables; other expressions only by luck. */
function isKnown({ kind, span }: Placeholder, text: string): boolean {
  return kind === 'configuration' || kind === 'variable' || text.startsWith('${input:', span.start);
}

function placeholdersOf(file: PromptFile): readonly Placeholder[] {
  const found: Placeholder[] = [];
  walkParts(file.template.parts, { placeholder: (placeholder) => found.push(placeholder) });
  return found;
}

/** Every `${` of the body that the core neither takes for a placeholder nor reports. */
function foreignOpenings({ text, document, template, problems }: PromptFile): readonly number[] {
  const ours = template.parts.filter(({ kind }) => kind !== 'text').map(({ span }) => span);
  const reported = new Set(problems.map(({ span }) => span.start));
  return [...text.matchAll(/(?<!\\)\$\{/g)]
    .map(({ index }) => index)
    .filter((at) => at >= document.body.start && !reported.has(at) && !ours.some(({ start, end }) => start <= at && at < end));
}

function has(tokens: readonly Token[], offset: number, scope: string): boolean {
  return tokenAt(tokens, offset)?.scopes.includes(scope) === true;
}

if (files.length > 0) {
  describe('highlighting of the corpus', () => {
    let tokenize: Tokenizer;
    before(async function () {
      // The first run on a machine installs VS Code.
      this.timeout(600_000);
      tokenize = await createTokenizer('text.html.markdown.prompt');
    });

    it('colours what is ours and nothing else', () => {
      const exceptions: string[] = [];
      let known = 0;
      let foreign = 0;
      for (const { name, text } of files) {
        const file = openPromptFile(text);
        const tokens = tokenize(text);
        const note = (what: string, at: number): void => {
          exceptions.push(`${name}:${file.lines.positionAt(at).line + 1} ${what} ${text.slice(at, at + 60)}`);
        };
        for (const placeholder of placeholdersOf(file)) {
          const { start, end } = placeholder.span;
          if (!isKnown(placeholder, text)) continue;
          known++;
          if (!has(tokens, start, edges.opening)) note('the opening is not coloured', start);
          if (placeholder.kind !== 'broken' && !has(tokens, end - 1, edges.closing)) note('the closing brace is not coloured', start);
        }
        for (const at of foreignOpenings(file)) {
          foreign++;
          if (isOurs(tokenAt(tokens, at)?.scopes ?? [])) note('is not ours', at);
        }
      }
      assert.deepEqual(exceptions, []);
      assert.ok(known > 500 && foreign > 100, `only ${known} placeholders and ${foreign} others were found`);
    });
  });
}
