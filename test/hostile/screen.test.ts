import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openPromptFile } from '../../src/core/index';
import { promptName } from '../../src/extension/promptNames';
import { shownText } from '../../src/extension/shownText';

const extension = resolve(__dirname, '../../src/extension');
const sources = readdirSync(extension, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).map((path) => ({ path, text: readFileSync(join(extension, path), 'utf8') }));

/** What VS Code looks for in messages and quick inputs (`linkedText.ts`, `iconLabels.ts`). */
const linkOfVsCode = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const iconOfVsCode = /\$\([A-Za-z0-9~-]+\)/;

describe('texts of strangers on the screen of VS Code', () => {
  it('hold no link, no icon, no control character and nothing that turns their direction, and look the same otherwise', () => {
    for (const text of ['[a](command:x)', '[a](https://example.com "t")', '[[a](command:x)](command:y)', '[a](file:///etc/passwd)', '$(trash)', '$$(trash)', '\\$(trash)', '[$(trash)](command:x)']) {
      const shown = shownText(text);
      assert.doesNotMatch(shown, linkOfVsCode);
      assert.doesNotMatch(shown, iconOfVsCode);
      assert.equal(shown.replaceAll('\u2060', ''), text);
    }
    assert.equal(shownText('a\u202eb\u2066c\u001b[31md\r\ne\u2028f\u0000'), 'a b c [31md e f ');
    assert.equal(shownText('Ключ 👩‍💻 می‌خواهم $HOME f(x) [1] (2) ${input:a}'), 'Ключ 👩‍💻 می‌خواهم $HOME f(x) [1] (2) ${input:a}');
  });

  it('are in the name of a prompt, which stands in tabs and titles, only what can be read', () => {
    const nameOf = (header: string, path = '/a/b.prompt.md'): string => promptName(openPromptFile(`---\n${header}\n---\n`), { path } as Parameters<typeof promptName>[1]);
    assert.equal(nameOf('title: "a\\u202ez (2/1)"'), 'a z (2/1)');
    assert.equal(nameOf('x: y', '/a/b\u202ec.prompt.md'), 'b c');
  });

  it('reach a message only through the function that sees to it; dialogs make no links', () => {
    const other = sources.flatMap(({ path, text }) => text.split('\n').filter((line) => /vscode\.window\.show(?:Information|Warning|Error)Message/.test(line) && !line.includes('{ modal: true')).map((line) => `${path}: ${line.trim()}`));
    assert.deepEqual(other.filter((line) => !line.startsWith('messages.ts: ')), []);
    assert.ok(other.length > 0);
  });

  it('reach Markdown only escaped: no source trusts a text with commands, HTML or icons', () => {
    for (const { path, text } of sources) assert.doesNotMatch(text, /(?<!workspace\.)isTrusted|supportHtml|supportThemeIcons|enableCommandUris|MarkdownString\([^)]*,/, path);
  });
});
