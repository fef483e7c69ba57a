import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { checkPromptFile, openPromptFile, phrases } from '../../src/core/index';
import { bundlePath, languages, manifestBundlePath, readBundle, type Language } from './bundles';
import { collectKeys } from './collectKeys';
import { findEscapes } from './findEscapes';
import { literalsOf, parseSource, placeOf, repository, sourcesIn, visitAll } from './sources';

/** What a translation must keep: places for values, icons, code between backticks, placeholders, links to commands. */
function marksIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}|\$\([\w~-]+\)|`[^`]+`|\$\{input:[^}]+\}|\(command:[\w.]+\)/g)].map(([mark]) => mark).sort();
}

/** Says what is wrong with translations, so that a list of many is read at once. */
function compare(expected: readonly (readonly [key: string, english: string])[], path: string): readonly string[] {
  const bundle = readBundle(path);
  const keys = new Set(expected.map(([key]) => key));
  return [
    ...expected.flatMap(([key, english]) => {
      const translated = bundle[key] ?? '';
      if (translated === '') return [`not translated: ${key}`];
      return JSON.stringify(marksIn(translated)) === JSON.stringify(marksIn(english)) ? [] : [`other places, icons, code or links: ${key} -> ${translated}`];
    }),
    ...Object.keys(bundle).filter((key) => !keys.has(key)).map((key) => `used nowhere: ${key}`),
  ];
}

/** Words that another one stands for everywhere: Promptdatei, Tool and Computer; 提示 and 您. */
const unusedWords: Readonly<Record<Language, RegExp>> = { de: /Prompt-Datei|Werkzeug|Rechner/, 'zh-cn': /提示词|你/ };

/** The key of the title of each command of the manifest. */
const titleKeys: ReadonlyMap<string, string> = new Map(
  (JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] } })
    .contributes.commands.map(({ command, title }) => [command, title.slice(1, -1)]),
);

/** The links to commands in a text of the manifest, in their order: their words and their commands. */
function linksIn(text: string): readonly (readonly [words: string, command: string])[] {
  return [...text.matchAll(/\[([^\]]+)\]\(command:([\w.]+)/g)].map(([, words = '', command = '']) => [words, command]);
}

describe('translations', () => {
  const { keys, unknown } = collectKeys();

  it('are asked for with literals, or with what stands in a known table', () => {
    assert.ok(keys.size > 200);
    assert.deepEqual(unknown, []);
  });

  for (const language of languages) {
    it(`${language}: every string of the program, and no other (npm run l10n brings the file in step)`, () => {
      assert.deepEqual(compare([...keys].map((key) => [key, key] as const), bundlePath(language)), []);
    });

    it(`${language}: every string of the manifest, and no other`, () => {
      assert.deepEqual(compare(Object.entries(readBundle(manifestBundlePath())), manifestBundlePath(language)), []);
    });
  }

  it('zh-cn: marks of sentences are full-width', () => {
    const texts = [...Object.values(readBundle(bundlePath('zh-cn'))), ...Object.values(readBundle(manifestBundlePath('zh-cn')))];
    assert.deepEqual(texts.filter((text) => /[\u4e00-\u9fff][,;!?.]|[\u4e00-\u9fff] ?\((?!\$)/.test(text)), []);
  });

  for (const language of languages) {
    it(`${language}: one word for one thing`, () => {
      const texts = [...Object.values(readBundle(bundlePath(language))), ...Object.values(readBundle(manifestBundlePath(language)))];
      assert.deepEqual(texts.filter((text) => unusedWords[language].test(text)), []);
    });
  }

  for (const language of [undefined, ...languages]) {
    it(`${language ?? 'en'}: a link to a command that bears its title bears the title of the palette`, () => {
      const english = readBundle(manifestBundlePath());
      const bundle = readBundle(manifestBundlePath(language));
      const links = Object.entries(english).flatMap(([key, text]) => linksIn(text).flatMap(([words, command], index) => {
        const title = titleKeys.get(command);
        return title === undefined || words !== english[title] ? [] : [{ shown: linksIn(bundle[key] ?? '')[index]?.[0], title: bundle[title] }];
      }));
      assert.ok(links.length > 8);
      assert.deepEqual(links.filter(({ shown, title }) => shown !== title), []);
    });
  }

  it('speak of the phrases inside messages: each of the core’s is in the table, and each in the table is used', () => {
    const { values, all } = phrasesInCore();
    assert.deepEqual(values.filter(({ text }) => !phrases.has(text)).map(({ text, place }) => `${place} ${text}`), []);
    assert.deepEqual([...phrases].filter((phrase) => !all.has(phrase)), []);
  });
});

describe('what a problem says at its end', () => {
  it('is a sentence that is translated, too', () => {
    const file = openPromptFile("---\ninput: [{ name: a, requierd: true }, { name: b, type: boolean }, { name: c, options: [x, y], default: z }]\n---\n${a} ${b === 'true' ? 1 : 2} ${c === 'yy' ? 1 : 2} ${input:bb}");
    const suggestions = checkPromptFile(file).flatMap(({ values: { suggestion = '' } }) => (suggestion === '' ? [] : [suggestion]));
    assert.deepEqual(suggestions, [' Did you mean "required"?', ' Write true.', ' Did you mean "y"?', ' Did you mean "b"?']);
    const keys = Object.keys(readBundle(bundlePath('de')));
    assert.deepEqual(suggestions.filter((each) => !keys.includes(each.replace(/"[^"]*"\?$/, '"{0}"?').replace(/^ Write [^]*\.$/, ' Write {0}.'))), []);
  });
});

/** The literals that are given as values `expected`, `held`, `reason` and `what`; and all literals of the core but the table's. */
function phrasesInCore(): { readonly values: readonly { readonly text: string; readonly place: string }[]; readonly all: ReadonlySet<string> } {
  const values: { text: string; place: string }[] = [];
  const all = new Set<string>();
  for (const source of sourcesIn('core')) {
    if (source.fileName === 'core/text/phrases.ts') continue;
    visitAll(source, (node) => {
      if (ts.isStringLiteralLike(node)) all.add(node.text);
      const isFailure = ts.isCallExpression(node) && /\.(?:failHere|missingHere)$/.test(node.expression.getText());
      const value = isFailure ? node.arguments[0] : ts.isPropertyAssignment(node) && /^(?:expected|held|reason|what)$/.test(node.name.getText()) ? node.initializer : undefined;
      // Marks in quotes are the same in every language.
      if (value !== undefined) for (const text of literalsOf(value).texts) if (!/^"[^"]*"$/.test(text)) values.push({ text, place: placeOf(value) });
    });
  }
  return { values, all };
}

describe('strings that a person sees', () => {
  it('are all translated', () => {
    assert.deepEqual(findEscapes(sourcesIn('extension', 'webview')), []);
  });

  it('would be found if they were not', () => {
    const found = (code: string): readonly string[] => findEscapes([parseSource('x.ts', code)]).map((each) => each.replace(/^x\.ts:\d+ /, ''));
    assert.deepEqual(found("vscode.window.showWarningMessage('No luck', vscode.l10n.t('Again'))"), ['No luck']);
    assert.deepEqual(found('const item = { label: `Open ${name}`, detail: vscode.l10n.t("x"), description: isNew ? "new one" : "" };'), ['Open ', 'new one']);
    assert.deepEqual(found("pick.title = 'Fill'; button.textContent = name + ' files'; box.value = 'text'; element.setAttribute('aria-label', 'Close');"), ['Fill', ' files', 'Close']);
    assert.deepEqual(found("throw new Error('That went wrong'); new vscode.CodeAction('Mend', kind);"), ['That went wrong', 'Mend']);
    assert.deepEqual(found("new vscode.TreeItem('More'); throw new PresetFileFault('No folder', undefined);"), ['More', 'No folder']);
    assert.deepEqual(found("element('button', { class: 'primary', text: 'Fill', attributes: { type: 'button', 'aria-label': 'Fill it', title: keys } });"), ['Fill', 'Fill it']);
    assert.deepEqual(found("const row = { label: '$(check)', title: vscode.l10n.t('a'), name: 'plain', tooltip: path, detail: '' };"), []);
  });

  it('are asked for in calls that the collection sees', () => {
    const collected = collectKeys([parseSource('x.ts', "vscode.l10n.t('One {0}', 1); t(many ? 'Two' : 'Three'); this.t('Four'); translate(helps[name]); other.at('Five');")]);
    assert.deepEqual([[...collected.keys], collected.unknown], [['One {0}', 'Two', 'Three', 'Four'], ['x.ts:1 helps[name]']]);
  });

  it('stand in the manifest as keys, each of which is in package.nls.json and used', () => {
    const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { readonly displayName: string; readonly description: string; readonly contributes: unknown };
    const texts = shownIn({ displayName: manifest.displayName, description: manifest.description, contributes: manifest.contributes });
    const english = Object.keys(readBundle(manifestBundlePath()));
    assert.deepEqual(texts.filter((text) => !/^%[\w.]+%$/.test(text)), []);
    assert.deepEqual([...new Set(texts.map((text) => text.slice(1, -1)))].sort(), [...english].sort());
  });
});

/** What of a tool only models read: its name, and what it says of itself to them. */
const forModels: ReadonlySet<string> = new Set(['modelDescription', 'inputSchema', 'name']);

/** What the manifest shows to a person: titles and descriptions, wherever they stand. */
function shownIn(value: unknown, name = ''): readonly string[] {
  if (name === 'languageModelTools') return (value as readonly object[]).flatMap((tool) => shownIn(Object.fromEntries(Object.entries(tool).filter(([key]) => !forModels.has(key)))));
  if (typeof value === 'string') return /^(?:displayName|title|shortTitle|category|label|name|contents|altText|(?:\w*[dD]escriptions?|\w*[dD]eprecationMessage|\w*[tT]itle))$/.test(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => shownIn(each, name));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, each]) => shownIn(each, key));
  return [];
}
