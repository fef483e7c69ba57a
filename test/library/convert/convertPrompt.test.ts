import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fileFormats, openPromptFile, renderPrompt, type FileFormat } from '../../../src/core/index';
import { conversionTargetNames } from '../../../src/library/convert/conversionTargets';
import { convertPrompt } from '../../../src/library/convert/convertPrompt';
import { checkConversion } from '../../kit/checkConversion';
import { checkRoundTrip } from '../../kit/checkRoundTrip';
import { corpusFiles, seedFiles, type SharedFile } from '../../kit/sharedFiles';

const others: readonly FileFormat[] = ['skill', 'claude-skill', 'claude-command'];
const commands: readonly FileFormat[] = ['claude-command', 'claude-skill'];
const examples = join(__dirname, '../../../examples');
const exampleFiles: readonly SharedFile[] = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.prompt.md'))
  .sort()
  .map((path) => ({ name: path, text: readFileSync(join(examples, path), 'utf8') }));

describe('converting a prompt', () => {
  describe('there and back', () => {
    for (const format of others) {
      it(`keeps inputs, header and body of every example as ${format}`, () => {
        for (const file of exampleFiles) checkRoundTrip(file, format);
      });

      it(`keeps them of every real prompt as ${format}`, () => {
        for (const file of [...corpusFiles(), ...seedFiles()]) checkRoundTrip(file, format);
      }).timeout(300_000);

      it(`keeps a list that stands in the text already as ${format}`, () => {
        const list = '<!-- inputs: for agents that read this file as it is -->\n<!-- end of inputs -->\n';
        for (const text of [`---\n---\n${list}${list}`, `Text\n${list}More\n${list}${list}`, `\${input:a}\n${list}${list}`]) checkRoundTrip({ name: JSON.stringify(text), text }, format);
      });

      it(`keeps what holds the marks of such a list, and a hint that is cut at a blank, as ${format}`, () => {
        const mark = '<!-- inputs: for agents that read this file as it is -->';
        checkRoundTrip({ name: 'in an option', text: `Do \${input:level:small,${mark} large,huge:small}.\n` }, format);
        checkRoundTrip({ name: 'in a default', text: `\${READERS=${mark}|Developers}\nFor \${READERS}.\n` }, format);
        checkRoundTrip({ name: 'a mark in marks', text: `\${input:a:One of <!<!---- inputs: for agents that read this file as it is -->}\n` }, format);
        checkRoundTrip({ name: 'a key of two lines', text: '---\ninput:\n  - name: a\nb and\n : \n---\n${input:a}\n' }, format);
        const name = `${'long '.repeat(79)}name`;
        checkRoundTrip({ name: 'a long name', text: `\${input:${name} of a thing} and \${input:b}\n` }, format);
      });

      it(`keeps keys whose writing means something else in another place, as ${format}`, () => {
        for (const text of ['---\ninput: [kind]\nb\r\n : \n---\n', '---\n? #b\n- c\n---\n', '---\n? - c\n: d\n---\n', '---\nb: >+\n  c\n\n---\n', '---\nb: &c d\nname: >+\n  e\n\n---\n']) checkRoundTrip({ name: JSON.stringify(text), text }, format);
      });

      it(`keeps them of any file as ${format}`, () => {
        fc.assert(fc.property(anyFile, (text) => checkRoundTrip({ name: JSON.stringify(text), text }, format)), { numRuns: 1500, seed: 1 });
      }).timeout(120_000);
    }

    it('never throws, whatever the text and the formats', () => {
      const formats = Object.keys(fileFormats) as FileFormat[];
      fc.assert(
        fc.property(anyFile, fc.constantFrom(...formats), fc.constantFrom(...formats), (text, from, to) => {
          const converted = convertPrompt(openPromptFile(text, from), to, 'a-name');
          if (converted !== undefined) convertPrompt(openPromptFile(converted.text, to), from, 'a-name');
        }),
        { numRuns: 2000, seed: 1 },
      );
    }).timeout(120_000);
  });

  it('keeps inputs and what is filled of any file of any format', () => {
    const formats = Object.keys(fileFormats) as FileFormat[];
    fc.assert(fc.property(anyFile, fc.constantFrom(...formats), fc.constantFrom(...conversionTargetNames), (text, from, to) => checkConversion({ name: JSON.stringify(text), text }, from, to)), { numRuns: 5000, seed: 1 });
  }).timeout(120_000);

  describe('to a skill', () => {
    it('puts inputs under metadata and lists them at the end, which is not filled', () => {
      const text = '---\ntitle: Tea\nagent: ask\ninput: # asked\n- name: kind\n  description: Which tea?\n  options: [green, black]\n  default: green\n---\nBrew ${kind} tea${input:sweet ? \' with sugar\' : \'\'}.\n';
      const converted = convert(text, 'skill');
      assert.equal(
        converted.text,
        `---
name: "brew-tea"
description: "Brew tea."
metadata:
  input: # asked
  - name: kind
    description: Which tea?
    options: [green, black]
    default: green
  prompt-header:
    title: Tea
    agent: ask
---

Brew \${kind} tea\${input:sweet ? ' with sugar' : ''}.

<!-- inputs: for agents that read this file as it is -->
## Inputs

The text above has places to be filled. Find out these values first, from what was said; ask for what is missing. Then
read each \`\${input:…}\` or \`\${name}\` as its value, and each \`\${… ? … : …}\` as what that JavaScript expression gives.

- \`kind\`: Which tea? One of these: green, black. Default: green.
- \`sweet\`

<!-- end of inputs -->
`,
      );
      assert.deepEqual(converted.codes, ['description-made', 'placeholders-not-filled', 'expressions-not-evaluated', 'answers-not-checked', 'keys-kept']);
      assert.equal(renderPrompt(openPromptFile(converted.text, 'skill'), { kind: 'black' }).text, 'Brew black tea.\n');
    });

    it('makes a description of whole words: without placeholders in placeholders, and of the title where a name would be missing', () => {
      const described = (text: string): string | undefined => /^description: (.*)$/m.exec(convert(text, 'skill').text)?.[1];
      assert.equal(described("Review${input:focus ? `, with an eye on: ${input:focus}` : ''}."), '"Review."');
      assert.equal(described('---\ntitle: Release notes\n---\n# Notes for ${input:version}\n\nWrite them.'), '"Release notes"');
      assert.equal(described('---\ntitle: Release notes\n---\nWrite `${input:what}` for everybody.'), '"Write for everybody."');
      assert.equal(described('# ${input:version}: notes\n'), '": notes"');
    });

    it('keeps line breaks', () => {
      const converted = convert('---\r\ninput: [a]\r\n---\r\n${a}\r\nlast', 'skill');
      assert.doesNotMatch(converted.text, /[^\r]\n/);
      assert.equal(convert(converted.text, 'prompt', 'skill').text, '---\r\ninput: [a]\r\n---\r\n\r\n${a}\r\nlast');
    });

    it('shortens a description that is too long, and keeps the whole', () => {
      const description = 'word '.repeat(300).trim();
      const converted = convert(`---\ndescription: ${description}\n---\nx`, 'skill');
      assert.ok(converted.codes.includes('description-shortened'));
      assert.equal(convert(converted.text, 'prompt', 'skill').text, `---\ndescription: ${description}\n---\n\nx`);
    });

    it('writes a header in braces anew', () => {
      assert.match(convert('---\n{ input: [a], agent: ask }\n---\n${a}', 'skill').text, /\nmetadata:\n {2}input: \["a"\]\n {2}prompt-header:\n {4}agent: "ask"\n---\n/);
    });
  });

  describe('to a command of Claude Code', () => {
    it('hints at the arguments, chooses a model and allows no tools', () => {
      const converted = convert('---\ndescription: Tea\nmodel: Claude Sonnet 4.5 (copilot)\ntools: [search]\n---\n${input:kind} ${input:note:(optional) A note} ${input:api_key}', 'claude-command');
      assert.match(converted.text, /^---\ndescription: Tea\nargument-hint: "<kind> \[note\]"\nmodel: sonnet\nmetadata:\n {2}prompt-header:\n {4}model: Claude Sonnet 4\.5 \(copilot\)\n {4}tools: \[search\]\n---\n/);
      assert.deepEqual(converted.codes, ['model-chosen', 'placeholders-not-filled', 'secrets-visible', 'keys-kept', 'tools-not-allowed']);
    });

    it('keeps text from being an argument, and says where that cannot be done', () => {
      const converted = convert('Costs $1.00 or $ARGUMENTS[0], $name, ${1}', 'claude-command');
      assert.match(converted.text, /^Costs \\\$1\.00 or \\\$ARGUMENTS\[0\], \$name, \$\{1\}$/);
      assert.deepEqual(converted.codes, ['arguments-escaped']);
      assert.equal(convert(converted.text, 'prompt', 'claude-command').text, 'Costs $1.00 or $ARGUMENTS[0], $name, ${1}');
      const behind = convert('sed s/\\$1/x/', 'claude-command');
      assert.deepEqual(behind.codes, ['arguments-unescapable']);
      assert.equal(convert(behind.text, 'prompt', 'claude-command').text, 'sed s/\\$1/x/');
    });
  });

  describe('from a command of Claude Code', () => {
    it('makes inputs of arguments, with what the hint says of them', () => {
      const converted = convert('---\nargument-hint: <pr-number> [how urgent]\nallowed-tools: Bash(git:*)\n---\nReview #$1, $2, \\$3. !`git diff`', 'prompt', 'claude-command');
      assert.equal(
        converted.text,
        '---\nargument-hint: <pr-number> [how urgent]\ninput:\n  - {"name":"pr-number","required":true}\n  - {"name":"argument_2","description":"how urgent","required":false}\nmetadata:\n  claude-header:\n    allowed-tools: Bash(git:*)\n---\n\nReview #${input:pr-number}, ${input:argument_2}, $3. !`git diff`',
      );
      assert.deepEqual(converted.codes, ['keys-kept', 'arguments-named', 'commands-not-run']);
      assert.match(convert(converted.text, 'claude-command').text, /\nallowed-tools: Bash\(git:\*\)\n/);
    });

    it('takes the names of its arguments', () => {
      const converted = convert('---\narguments: issue branch\nmodel: opus\n---\nFix $issue on $branch, $0.', 'prompt', 'claude-command');
      assert.equal(converted.text, '---\narguments:\n  - {"name":"issue","required":false}\n  - {"name":"branch","required":false}\nmetadata:\n  claude-header:\n    model: opus\n---\n\nFix ${input:issue} on ${input:branch}, ${input:issue}.');
    });
  });

  describe('from a command, of which arguments become inputs,', () => {
    it('says in the list of any shape what only the hint said', () => {
      const listOf = (list: string): string => {
        const text = `---\nargument-hint: <issue> [the branch]\n${list}---\n\nFix $issue on $branch.\n`;
        checkConversion({ name: list, text }, 'claude-command', 'prompt');
        checkConversion({ name: list, text }, 'claude-command', 'skill');
        return /---\nargument-hint: .*\n([^]*?)---\n/.exec(convert(text, 'prompt', 'claude-command').text)?.[1] ?? '';
      };
      assert.equal(listOf('arguments: [issue, branch, other]\n'), 'arguments:\n  - {"name":"issue","required":true}\n  - {"name":"branch","description":"the branch","required":false}\n  - "other"\n');
      assert.equal(listOf('arguments: issue branch\n'), 'arguments:\n  - {"name":"issue","required":true}\n  - {"name":"branch","description":"the branch","required":false}\n');
      assert.match(listOf('arguments: [issue, branch]\nmetadata:\n  inputs:\n    branch: Which one?\n'), /^inputs:\n {2}"branch": \{"description":"Which one\?","required":false\}\n {2}issue:\n {4}required: true\n/);
      assert.match(listOf('arguments: [issue, branch]\nmetadata:\n  input:\n    type: object\n    properties: { branch: { default: main } }\n'), /^input:\n {2}"type": "object"\n {2}"properties": \{.*"branch":\{"default":"main","description":"the branch"\}/);
      assert.match(listOf('arguments: [issue, branch]\nmetadata:\n  variables: { branch: main, issue: }\n'), /^variables:\n {2}"branch": \{"default":"main","description":"the branch"\}\n {2}"issue": \{"required":true\}\n/);
      // What says all that itself stays as it is written.
      const own = 'input: # own\n  - { name: issue, required: true }\n  - { name: branch, description: b, default: main }\n';
      assert.ok(listOf(`arguments: [issue, branch]\nmetadata:\n  ${own.replaceAll('\n', '\n  ').trimEnd()}\n`).startsWith(own));
    });

    it('keeps the backslashes in front of them', () => {
      for (const [from, text, expected] of [
        ['claude-command', 'Path \\\\$1', 'Path ${`\\\\\\\\${input:argument_1}`}'],
        ['codex-prompt', 'Open C:\\dir\\$1', 'Open C:\\dir${`\\\\${input:argument_1}`}'],
      ] as const) {
        const converted = convert(text, 'prompt', from).text;
        assert.ok(converted.endsWith(`\n\n${expected}`), converted);
        assert.equal(renderPrompt(openPromptFile(converted), { argument_1: 'srv' }).text, text.replace('$1', 'srv'));
        assert.equal(renderPrompt(openPromptFile(converted), {}).text, text.replace('$1', ''));
        for (const format of [...others, 'prompt'] as const) checkConversion({ name: text, text }, from, format);
      }
    });

    it('keeps text that names one of them in braces, and an item of a list under "Inputs" without a label', () => {
      const shell = convert('---\nargument-hint: <branch>\n---\n\nPush $1: `git push origin ${branch}` ${branch + ${branch}}', 'prompt', 'claude-command').text;
      assert.ok(shell.endsWith('\n\nPush ${input:branch}: `git push origin \\${branch}` \\${branch + \\${branch}}'), shell);
      const section = convert('## Inputs\n\n- $1: the file\n- `$2`\n', 'prompt', 'claude-command').text;
      assert.ok(section.endsWith('## Inputs\n\n- ${`${input:argument_1}`}: the file\n- `${input:argument_2}`\n'), section);
      assert.equal(renderPrompt(openPromptFile(section), { argument_1: 'a.txt', argument_2: 'b' }).text, '## Inputs\n\n- a.txt: the file\n- `b`\n');
    });

    it('keeps text that names one of them on the way back', () => {
      checkConversion({ name: 'name', text: '---\narguments: [a]\nmetadata:\n  input: [a, b]\n---\n\n$a is \\$a, not $b.\n' }, 'claude-command', 'prompt');
    });
  });

  it('keeps which of two lists of a skill counts', () => {
    const skill = '---\nname: x\ndescription: d\narguments: [c]\ninput: [a, b]\n---\n\n${a} ${input:c}\n';
    for (const format of conversionTargetNames) checkConversion({ name: format, text: skill }, 'skill', format);
    const prompt = convert(skill, 'prompt', 'skill').text;
    assert.equal(convert(prompt, 'skill').text.split('\n<!--')[0], '---\nname: "brew-tea"\ndescription: d\narguments: [c]\ninput: [a, b]\n---\n\n${a} ${input:c}\n');
  });

  describe('from a command of Claude Code to a skill of it, and back', () => {
    const command = '---\ndescription: Fix it\narguments: [issue, branch] # both\n---\n\nFix $issue on $branch, $0.\n';

    it('leaves the header as it is, and says nothing where nothing is lost', () => {
      const skill = convert(command, 'claude-skill', 'claude-command');
      assert.deepEqual(skill, { text: command, codes: [] });
      assert.deepEqual(convert(skill.text, 'claude-command', 'claude-skill'), skill);
    });

    it('keeps names of arguments beside a list under metadata, and the description that a skill needs', () => {
      const two = '---\narguments: issue branch\ntags: [x]\nmetadata:\n  input: [{ name: branch, default: main }]\n---\n\nFix $issue on $branch, ${input:note}.\n';
      const skill = convert(two, 'claude-skill', 'claude-command');
      assert.deepEqual(skill.codes, ['description-made', 'placeholders-not-filled']);
      assert.match(skill.text, /^---\ndescription: "Fix on,\."\narguments: issue branch\ntags: \[x\]\nmetadata:\n {2}input: \[\{ name: branch, default: main \}\]\n---\n/);
      // What Claude Code puts in by itself need not be found out.
      assert.match(skill.text, /\n- `note` \(required\)\n\n<!-- end of inputs -->\n$/);
      assert.doesNotMatch(skill.text, /- `issue`/);
      assert.equal(renderPrompt(openPromptFile(skill.text, 'claude-skill'), { issue: '7', branch: 'b', note: 'n' }).text, 'Fix 7 on b, n.\n');
      assert.equal(convert(skill.text, 'claude-command', 'claude-skill').text, skill.text);
    });

    it('keeps inputs and body of any file', () => {
      fc.assert(fc.property(anyFile, fc.constantFrom(...commands), fc.constantFrom(...commands), (text, from, to) => checkConversion({ name: JSON.stringify(text), text }, from, to)), { numRuns: 3000, seed: 1 });
    }).timeout(120_000);

    it('brings back a description that was shortened', () => {
      const description = 'word '.repeat(300).trim();
      const skill = convert(`---\ndescription: ${description}\n---\n\nx $1`, 'claude-skill', 'claude-command');
      assert.equal(convert(skill.text, 'claude-command', 'claude-skill').text, `---\ndescription: ${description}\n---\n\nx $1`);
    });

    it('tells placeholders that stand in the new file', () => {
      const { notes } = convertPrompt(openPromptFile(command, 'claude-command'), 'skill', 'fix') ?? {};
      assert.ok(notes?.some(({ values }) => values['example'] === '${input:issue}'));
    });
  });

  it('makes no inputs of what lists none', () => {
    checkRoundTrip({ name: 'words', text: '---\narguments: issue branch\n---\nFix $issue' }, 'claude-skill');
    assert.match(convert('---\narguments: issue branch\n---\nFix $issue', 'claude-skill').text, /\n {2}prompt-header:\n {4}arguments: issue branch\n/);
  });

  it('keeps a lone return at the end of the text', () => {
    for (const format of others) checkRoundTrip({ name: 'return', text: '${input:a} x\r' }, format);
  });

  it('brings back placeholders with an argument in them, also one that cannot be read', () => {
    checkRoundTrip({ name: '', text: '---\ninput:\n  - name: kind\n---\n${kind$1 === "c"} ${input:kind}\n' }, 'claude-command');
    checkRoundTrip({ name: '', text: '---\ninput:\n  - name: b\n---\n${b ? `yes $1 ${input:b}` : 1}\n' }, 'claude-command');
  });

  it('refuses a header that cannot be read', () => {
    assert.equal(convertPrompt(openPromptFile('---\na: [\n---\nx'), 'skill', 'x'), undefined);
    assert.equal(convertPrompt(openPromptFile('---js\nx\n---\nx'), 'skill', 'x'), undefined);
  });
});

/** Pieces of files, harmless and hostile. */
const pieces = [
  '---\n', '---\r\n', '\n', '\r\n', 'title: A\n', 'name: b\n', 'description: Some words\n', 'model: GPT-5\n', 'model: sonnet\n', 'tools: [a, "b"]\n', '# a comment\n', 'tags: [x, y]\n',
  'input:\n  - name: a\n    default: 007\n', 'input: [a, b]\n', 'input:\n- name: c\n  when: input:a === \'x\'\n', 'arguments: [a]\n', 'arguments: b a\n', 'variables: { a: { default: 1.10 } }\n', 'metadata:\n  author: x\n  input: [d]\n', 'metadata: { version: 1 }\n',
  'argument-hint: "<a>"\n', 'argument-hint: "[the b] <a>"\n', 'text: |\n  two\n\n   lines\n', '  indented: 1\n', 'Some words. ', '${input:a}', '${a}', '${input:b:S,M,L:M}', '${KIND="x|y"}', '${input:a ? \'x\' : \'y\'}', '${file}', '\\${x}', '$1', '\\$1', '\\\\$1', '$ARGUMENTS', '\\$ARGUMENTS[0]', '$a', '$b', '\\$a', '$$', '\\',
  '## Inputs\n', '* $1: words\n', '${input:b:Some words}', '${b + ', '* ${input:m:20}: (Optional) How many.\n', '```sh\n', '```prompt\n', '```\n', '<!-- inputs: for agents that read this file as it is -->\n', '<!-- end of inputs -->\n', '\uFEFF', '\u2028', '  ', '}', '${',
];
const firstOfBody = pieces.indexOf('Some words. ');
const anyFile = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.tuple(fc.array(fc.constantFrom(...pieces.slice(4, firstOfBody)), { maxLength: 5 }), fc.array(fc.constantFrom(...pieces.slice(firstOfBody)), { maxLength: 8 })).map(([header, body]) => `---\n${header.join('')}---\n${body.join('')}`),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

function convert(text: string, format: FileFormat, from: FileFormat = 'prompt'): { readonly text: string; readonly codes: readonly string[] } {
  const converted = convertPrompt(openPromptFile(text, from), format, 'brew-tea');
  assert.ok(converted !== undefined);
  return { text: converted.text, codes: converted.notes.map(({ code }) => code) };
}
