import assert from 'node:assert/strict';
import { checkPromptFile, openPromptFile, renderPrompt, startInterview, takeDefaults, createDelivery } from '../../src/core/index';
import { completionsAt } from '../../src/features/completions';
import { hoverAt } from '../../src/features/hover';
import { symbolsOf } from '../../src/features/symbols';
import { libraryEntryOf } from '../../src/library/libraryEntry';
import { convertPrompt } from '../../src/library/convert/convertPrompt';
import { conversionName } from '../../src/library/convert/conversionName';
import { conversionTargetNames, conversionTargets } from '../../src/library/convert/conversionTargets';

/** Goes with a text through everything that reads it, without a host; gives what came out and what was found wrong. */
function live(text: string): { readonly text: string; readonly codes: readonly string[] } {
  const start = performance.now();
  const file = openPromptFile(text);
  const { interview } = takeDefaults(startInterview(file));
  void interview;
  const filled = renderPrompt(file, {});
  const codes = checkPromptFile(file).map(({ code }) => code);
  hoverAt(file, Math.min(60, text.length), { variables: {} });
  completionsAt(file, Math.min(60, text.length), { variables: {} });
  symbolsOf(file);
  libraryEntryOf({ uri: 'u', fileName: 'a.prompt.md', folder: 'f', place: 'p' }, file);
  createDelivery(filled.text, file.document.header, 'untitled');
  for (const target of conversionTargetNames) convertPrompt(file, target, 'a');
  assert.ok(performance.now() - start < 5000, `${Math.round(performance.now() - start)} ms: ${JSON.stringify(text.slice(0, 60))}`);
  return { text: filled.text, codes };
}

/** Whoever runs it says so here. */
const trap = '(globalThis.wasRun = true)';

describe('headers of strangers', () => {
  afterEach(() => assert.equal((globalThis as { wasRun?: boolean }).wasRun, undefined));

  for (const language of ['js', 'javascript', 'coffee', 'coffeescript', 'cson', 'json', 'toml', 'ts', 'eval', 'constructor', '__proto__', 'JS']) {
    it(`in another language are refused and never run: ---${language}`, () => {
      for (const head of [`---${language}\n`, `---  ${language}\n`, `---${language}\r\n`, `\ufeff---${language}\n`]) {
        const { text, codes } = live(`${head}${trap}\nmodule.exports = { input: ${trap} }\n---\nBody \${input:a}`);
        assert.deepEqual(codes, ['header-language']);
        assert.equal(text, 'Body ');
      }
    });
  }

  for (const [name, header] of Object.entries({
    'a function by a tag': `a: !!js/function 'function () { ${trap} }'`,
    'an object by a tag': `a: !!python/object/apply:os.system ['${trap}']`,
    'an expression by a tag': `a: !!js/eval '${trap}'`,
    'a tag of its own': '%TAG ! tag:example.com,2000:\n--- !x\na: !y b',
    'merge keys': 'base: &b { name: x }\ninput:\n  - <<: *b\n    description: d',
    'a merge of itself': 'a: &a\n  <<: *a',
    'an alias without an anchor': 'a: *nowhere',
    'binary': 'a: !!binary aGVsbG8=',
    'a set and an ordered map': 'a: !!set { x }\nb: !!omap [ { c: 1 } ]',
    'a prototype': '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\ninput:\n  - { name: a, __proto__: { required: true }, constructor: x }',
    'a map of the names of JavaScript': 'input:\n  __proto__: { default: x }\n  constructor: { default: y }\n  toString: z',
    'numbers that are none': 'input:\n  - { name: a, minimum: .nan, maximum: .inf, minLength: -1, default: 0x10 }',
  })) {
    it(`with ${name} are data`, () => {
      const { text } = live(`---\n${header}\n---\nBody`);
      assert.equal(text, 'Body');
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    });
  }

  it('with laughs by the billion, 100,000 keys, a key of a megabyte, 64 levels and 10,000 inputs end soon', () => {
    const nested = (depth: number): string => Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    const texts = [
      `lol0: &l0 [x]\n${Array.from({ length: 40 }, (_, at) => `lol${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(10)}]`).join('\n')}`,
      Array.from({ length: 100_000 }, (_, at) => `k${at}: 1`).join('\n'),
      `${'k'.repeat(1_000_000)}: 1`,
      nested(64),
      nested(300),
      `input:\n  - name: a\n    options: [${Array.from({ length: 4000 }, (_, at) => at).join(', ')}]`,
    ];
    for (const text of texts) assert.equal(live(`---\n${text}\n---\nBody`).text, 'Body');
    const start = performance.now();
    const many = openPromptFile(`---\ninput:\n${Array.from({ length: 10_000 }, (_, at) => `  - n${at}`).join('\n')}\n---\n\${n9999}`);
    takeDefaults(startInterview(many));
    assert.equal(renderPrompt(many, { n9999: 'last' }).text, 'last');
    assert.ok(performance.now() - start < 3000);
  });

  it('with options by the hundred thousand, in one placeholder, end soon', () => {
    live(`\${input:a:${'ab,'.repeat(20_000)}ab:ab}`);
    live(`\${A="${'x|'.repeat(30_000)}x"} \${A}`);
  });

  it('lone surrogates and NUL come out as they went in', () => {
    const text = '\ud800 a \udc00\u0000 \udbff\n\u0000';
    assert.equal(live(`---\ntitle: "\ud800\u0000"\n---\n${text}`).text, text);
    const file = openPromptFile(`${text}\${input:a}`);
    assert.equal(renderPrompt(file, { a: '\udfff\u0000' }).text, `${text}\udfff\u0000`);
  });

  it('cannot choose a destination, run a command or read a secret: what they ask for is handed to the chat as words', () => {
    const header = 'agent: "workbench.action.terminal.sendSequence"\nmodel: "$(rm -rf)"\ntools: ["--flag", "command:x", "${env:HOME}"]\ndestination: terminal\ncommand: rm -rf ~\nfillPrompt.destination: terminal';
    const file = openPromptFile(`---\n${header}\n---\n\${env:HOME} \${config:x} \${command:workbench.action.quit}`);
    const filled = renderPrompt(file, {}).text;
    assert.equal(filled, '${env:HOME} ${config:x} ${command:workbench.action.quit}');
    const delivery = createDelivery(filled, file.document.header, 'untitled');
    assert.deepEqual(Object.keys(delivery).filter((key) => !['text', 'title', 'agent', 'model', 'tools', 'destination'].includes(key)), []);
    assert.notEqual((delivery as { destination?: string }).destination, 'terminal');
    assert.deepEqual(delivery.tools, ['--flag', 'command:x', '${env:HOME}']);
  });

  it('name no folder outside: the place of a converted prompt is made of letters only', () => {
    for (const name of ['../../../etc/passwd', '..\\..\\x', '/absolute', 'C:\\x', 'con', 'aux.md', '.', '..', '', '\u0000', 'a/../../b', '%2e%2e%2f', '~', '-rf', '${input:a}']) {
      for (const text of [`---\nname: ${JSON.stringify(name)}\n---\nx`, 'x']) {
        for (const path of [undefined, `/w/.github/prompts/${name}.prompt.md`]) {
          const made = conversionName(path, openPromptFile(text));
          assert.match(made, /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u, `${name}: ${made}`);
          for (const target of conversionTargetNames) assert.doesNotMatch(conversionTargets[target].path(made), /(?:^|\/)\.\.(?:\/|$)|\\|^\//);
        }
      }
    }
  });

  it('a body that holds the marks of a converted prompt is kept', () => {
    const body = 'a\n<!-- inputs: for agents that read this file as it is -->\nb\n<!-- end of inputs -->\nc ${input:x}';
    assert.equal(renderPrompt(openPromptFile(body), { x: 'y' }).text, body.replace('${input:x}', 'y'));
    const converted = convertPrompt(openPromptFile(body), 'skill', 'a');
    assert.ok(converted !== undefined);
    assert.equal(renderPrompt(openPromptFile(converted.text, 'skill'), { x: 'y' }).text.trimEnd(), body.replace('${input:x}', 'y'));
  });
});
