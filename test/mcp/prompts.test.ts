import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import { useTemporaryFolder } from '../cli/temporaryFolder';
import { callTool, closeClients, connectClient, eras, promptText } from './connectClient';

const ticket = `---
title: Write a ticket
description: A ticket that somebody else can act on
tags: [team, tickets]
input:
  - name: kind
    description: What is it?
    options: [bug, feature]
    default: bug
  - name: steps
    description: How to make it happen
    required: true
    when: input:kind === 'bug'
  - name: points
    type: integer
    minimum: 1
    maximum: 8
    default: 3
  - name: parts
    type: choices
    options: [api, page, docs]
    required: false
  - name: urgent
    type: boolean
    default: false
  - name: token
    type: password
---
A \${input:kind} worth \${input:points}\${input:urgent ? ', urgent' : ''}.
\${input:kind === 'bug' ? 'Steps: ' : ''}\${input:steps}
Parts: \${input:parts}
`;

describe('prompts over the Model Context Protocol', () => {
  const folder = useTemporaryFolder();
  /** For what a single test writes. */
  const own = useTemporaryFolder();
  before(() => {
    folder.write('prompts/ticket.prompt.md', ticket);
    folder.write('prompts/greet.prompt.md', 'Hello ${input:who:Your name}, this is ${selection}. ${date}');
    folder.write('prompts/deep/greet.prompt.md', 'Deep hello ${input:who}');
    folder.write('skills/plan-trip/SKILL.md', '---\nname: plan-trip\ndescription: Plans a trip\n---\nGo to ${input:town}.');
    folder.write('prompts/broken.prompt.md', 'Before ${input:never');
    folder.write('prompts/.fill-prompt/ticket.yaml', 'prompt: ticket.prompt.md\npresets:\n  Small thing:\n    kind: feature\n    points: 1\n    colour: red\n');
    folder.write('notes.md', 'No prompt: ${input:x}');
    folder.write('others/two.prompt.md', "---\ninput:\n  - name: first\n    options: [a, b]\n    required: true\n  - name: second\n    type: integer\n    minimum: 10\n    required: true\n    when: input:first === 'b'\n---\n${input:first}-${input:second}");
    folder.write('others/secret.prompt.md', '---\ninput:\n  - name: token\n    type: password\n    minLength: 30\n    required: true\n  - name: who\n    required: true\n---\n${input:token} ${input:who}');
    folder.write('others/tag.prompt.md', '<text>\n${input:body}\n</text>');
  });
  afterEach(closeClients);

  for (const era of eras) {
    describe(`with a client of the kind ${era}`, () => {
      it('are listed with their inputs as arguments', async () => {
        const { client } = await connectClient([folder.path], { era });
        const { prompts } = await client.listPrompts();
        assert.deepEqual(prompts.map(({ name, title, arguments: inputs }) => [name, title, inputs?.map((each) => each.name)]), [
          ['broken', 'broken', []],
          ['deep-greet', 'greet', ['who']],
          ['plan-trip', 'plan-trip', ['town']],
          ['prompts-greet', 'greet', ['who', 'selection']],
          ['secret', 'secret', ['token', 'who']],
          ['tag', 'tag', ['body']],
          ['ticket', 'Write a ticket', ['kind', 'steps', 'points', 'parts', 'urgent', 'token']],
          ['two', 'two', ['first', 'second']],
        ]);
        const listed = prompts.find(({ name }) => name === 'ticket');
        assert.equal(listed?.description, 'A ticket that somebody else can act on');
        assert.deepEqual(listed?.arguments, [
          { name: 'kind', description: 'What is it? One of: bug, feature. Default: bug', required: false },
          { name: 'steps', description: "How to make it happen. Only when input:kind === 'bug'", required: false },
          { name: 'points', description: 'A whole number from 1 to 8. Default: 3', required: false },
          { name: 'parts', description: 'Any of, with commas between: api, page, docs', required: false },
          { name: 'urgent', description: 'true or false. Default: false', required: false },
          { name: 'token', description: 'A secret', required: false },
        ]);
      });

      it('are filled as in the editor: types, options, defaults, conditions, expressions, variables', async () => {
        const connection = await connectClient([folder.path], { era });
        assert.equal(await promptText(connection, 'ticket', { steps: 'Press it', points: '5', parts: 'docs, API', urgent: 'yes' }), 'A bug worth 5, urgent.\nSteps: Press it\nParts: docs, api\n');
        assert.equal(await promptText(connection, 'ticket', { kind: 'Feature', points: '' }), 'A feature worth 3.\n\nParts: \n');
        assert.match(await promptText(connection, 'prompts-greet', { who: 'Ada', selection: 'the text' }), /^Hello Ada, this is the text\. \d{4}-\d\d-\d\d$/);
      });

      it('ask the person for what is missing, once more for what does not fit, and only for that', async () => {
        const forms: unknown[] = [];
        const answers = [{ who: '' }, { who: 'Ada' }];
        const connection = await connectClient([folder.path], {
          era,
          answerForm(form) {
            forms.push(form.requestedSchema);
            return { action: 'accept', content: answers[forms.length - 1] ?? {} };
          },
        });
        assert.match(await promptText(connection, 'prompts-greet'), /^Hello Ada, this is \. /);
        const form = { type: 'object', properties: { who: { type: 'string', title: 'who', description: 'Your name' } }, required: ['who'] };
        assert.deepEqual(forms, [form, form]);
      });

      it('keep what was answered when an answer raises a further question', async () => {
        const forms: unknown[] = [];
        const connection = await connectClient([folder.path], {
          era,
          answerForm({ requestedSchema: { properties } }) {
            forms.push(properties);
            const content: Record<string, string | number> = 'first' in properties ? { first: 'b' } : { second: 12 };
            return { action: 'accept', content };
          },
        });
        assert.equal(await promptText(connection, 'two'), 'b-12');
        assert.deepEqual(forms, [
          { first: { type: 'string', title: 'first', description: 'One of: a, b', enum: ['a', 'b'] } },
          { second: { type: 'integer', title: 'second', description: "A whole number from 10 on. Only when input:first === 'b'", minimum: 10 } },
        ]);
      });

      it('are refused, with what is missing by name, when the person declines or gives nothing that fits', async () => {
        const declining = await connectClient([folder.path], { era, answerForm: () => ({ action: 'decline' }) });
        await assert.rejects(promptText(declining, 'ticket'), /"ticket" was not filled\. The person did not answer the questions\.\n- steps \(How to make it happen\): needs an answer/);
        let forms = 0;
        const stubborn = await connectClient([folder.path], { era, answerForm: () => (forms++, { action: 'accept', content: { steps: '' } }) });
        await assert.rejects(promptText(stubborn, 'ticket'), /- steps \(How to make it happen\): needs an answer/);
        assert.equal(forms, 5);
      });

      it('are refused when the client cannot ask', async () => {
        const connection = await connectClient([folder.path], { era });
        await assert.rejects(promptText(connection, 'ticket'), /- steps \(How to make it happen\): needs an answer/);
        await assert.rejects(promptText(connection, 'ticket', { steps: 'x', points: '99', parts: 'roof' }), /- points: The number must be at most 8\.\n- parts: "roof" is not one of: api, page, docs\./);
        await assert.rejects(promptText(connection, 'ticket', { stesp: 'x' }), /has no input "stesp" \(did you mean "steps"\?\)/);
        await assert.rejects(promptText(connection, 'broken'), /an error in its file[^]*line 1: /);
      });

      it('never ask for a secret, and do not repeat one', async () => {
        let asked = false;
        const connection = await connectClient([folder.path], { era, answerForm: () => ((asked = true), { action: 'accept', content: {} }) });
        await assert.rejects(promptText(connection, 'secret', { who: 'Ada' }), /- token: needs an answer; it is a secret, which is never asked for here/);
        await assert.rejects(promptText(connection, 'secret', { who: 'Ada', token: 'hush' }), (error: Error) => error.message.includes('- token: At least 30 characters') && !error.message.includes('hush'));
        assert.equal(asked, false);
      });
    });
  }

  it('are read in UTF-16 too, where a mark says so', async () => {
    own.write('wide/wide.prompt.md', Buffer.from('\uFEFF---\ntitle: Caf\u00e9\n---\nTo ${input:who}', 'utf16le'));
    const connection = await connectClient([join(own.path, 'wide')]);
    assert.deepEqual((await connection.client.listPrompts()).prompts.map(({ title }) => title), ['Caf\u00e9']);
    assert.equal(await promptText(connection, 'wide', { who: 'Ada' }), 'To Ada');
  });

  it('complete the values of their arguments', async () => {
    const { client } = await connectClient([folder.path]);
    const complete = async (name: string, value: string): Promise<readonly string[]> => (await client.complete({ ref: { type: 'ref/prompt', name: 'ticket' }, argument: { name, value } })).completion.values;
    assert.deepEqual(await complete('kind', ''), ['bug', 'feature']);
    assert.deepEqual(await complete('kind', 'FEA'), ['feature']);
    assert.deepEqual(await complete('parts', 'api, d'), ['api, docs']);
    assert.deepEqual(await complete('urgent', 't'), ['true']);
    assert.deepEqual(await complete('points', ''), ['3']);
    assert.deepEqual(await complete('steps', 'a'), []);
    assert.deepEqual(await complete('nothing', ''), []);
    const refusal: unknown = await client.complete({ ref: { type: 'ref/prompt', name: 'no-such-prompt' }, argument: { name: 'x', value: '' } }).catch((error: Error) => error.message);
    assert.match(String(refusal), /There is no prompt "no-such-prompt"/);
  });

  it('complete a list with what is not in it yet and would be taken', async () => {
    const many = Array.from({ length: 20 }, (_, at) => `w${at}`).join(', ');
    own.write('lists/list.prompt.md', `---\ninput:\n  - name: langs\n    type: choices\n    options: [Go, Rust, "C, D", "${many}"]\n    default: [Go, Rust]\n  - name: tags\n    type: choices\n    default: [red]\n---\n\${langs}\${tags}`);
    const connection = await connectClient([join(own.path, 'lists')]);
    const complete = async (value: string, name = 'langs'): Promise<readonly string[]> => (await connection.client.complete({ ref: { type: 'ref/prompt', name: 'list' }, argument: { name, value } })).completion.values;
    assert.deepEqual(await complete(''), ['Go', 'Rust', 'C, D', many, 'Go, Rust']);
    assert.deepEqual(await complete('', 'tags'), ['red']);
    assert.deepEqual(await complete('r'), ['Rust']);
    assert.deepEqual(await complete('Go,'), ['Go, Rust', 'Go, C, D']);
    assert.deepEqual(await complete('c, d, GO, '), ['c, d, GO, Rust']);
    assert.deepEqual(await complete('Zig, '), []);
    assert.equal(await promptText(connection, 'list', { langs: 'Go, C, D', tags: 'x' }), 'Go, C, Dx');
    for (const langs of await complete('Go,')) assert.equal(await promptText(connection, 'list', { langs, tags: '' }), `${langs}red`);
  });

  describe('as tools', () => {
    it('are named for what they do, and say that they change nothing', async () => {
      const { client } = await connectClient([folder.path]);
      const { tools } = await client.listTools();
      assert.deepEqual(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint, annotations?.openWorldHint]), ['list_prompts', 'describe_prompt', 'fill_prompt', 'check_prompt'].map((name) => [name, true, false]));
    });

    it('refuse a parameter that they do not have, and say so in their schemas', async () => {
      const connection = await connectClient([folder.path]);
      const { tools } = await connection.client.listTools();
      assert.deepEqual(tools.map(({ inputSchema }) => inputSchema['additionalProperties']), [false, false, false, false]);
      const { texts, failed } = await callTool(connection, 'fill_prompt', { prompt: 'ticket', answer: { steps: 'x' } });
      assert.deepEqual([texts, failed], [['fill_prompt has no parameter "answer". Did you mean "answers"? There are: prompt, answers, preset, variables, force.'], true]);
      for (const name of ['list_prompts', 'describe_prompt', 'check_prompt']) assert.match((await callTool(connection, name, { prompt: 'ticket', colour: 1, query: 'a', text: '' })).texts.join(), new RegExp(`^${name} has no parameter`));
    });

    it('list and search', async () => {
      const connection = await connectClient([folder.path]);
      const { data } = await callTool(connection, 'list_prompts', { query: 'team tick' });
      assert.deepEqual(data, {
        prompts: [
          {
            name: 'ticket',
            title: 'Write a ticket',
            description: 'A ticket that somebody else can act on',
            tags: ['team', 'tickets'],
            file: 'prompts/ticket.prompt.md',
            inputs: [
              { name: 'kind', type: 'choice', required: false },
              { name: 'steps', type: 'string', required: true },
              { name: 'points', type: 'integer', required: false },
              { name: 'parts', type: 'choices', required: false },
              { name: 'urgent', type: 'boolean', required: false },
              { name: 'token', type: 'password', required: false },
            ],
          },
        ],
        total: 1,
      });
      assert.equal(((await callTool(connection, 'list_prompts')).data as { total: number }).total >= 5, true);
    });

    it('describe a prompt with its inputs, variables and presets', async () => {
      const connection = await connectClient([folder.path]);
      const { data } = await callTool(connection, 'describe_prompt', { prompt: 'ticket' });
      const { inputs, presets } = data as { inputs: { name: string }[]; presets: unknown };
      assert.deepEqual(inputs.find(({ name }) => name === 'points'), { name: 'points', type: 'integer', required: false, default: 3, custom: false, suggestions: [], limits: { minimum: 1, maximum: 8 }, secret: false });
      assert.deepEqual(presets, [{ name: 'Small thing', answers: { kind: 'feature', points: 1, colour: 'red' } }]);
      const greet = (await callTool(connection, 'describe_prompt', { prompt: 'prompts-greet' })).data as { variables: { name: string; known: boolean }[] };
      assert.deepEqual(greet.variables.map(({ name, known }) => [name, known]), [['selection', false], ['date', true]]);
    });

    it('fill with answers of any type, over those of a preset, and say what does not fit', async () => {
      const connection = await connectClient([folder.path]);
      assert.deepEqual(await callTool(connection, 'fill_prompt', { prompt: 'Write a ticket', preset: 'small thing', answers: { points: 2, parts: ['api'], urgent: true } }), {
        texts: ['A feature worth 2, urgent.\n\nParts: api\n', 'Notes:\n- Preset "Small thing": The prompt has no input "colour".'],
        data: undefined,
        failed: false,
      });
      assert.deepEqual((await callTool(connection, 'fill_prompt', { prompt: 'ticket', answers: { kind: 'feature', points: null } })).texts, ['A feature worth .\n\nParts: \n']);
      const failures: readonly [Record<string, unknown>, RegExp][] = [
        [{ prompt: 'ticket', preset: 'Big' }, /has no preset "Big"\. There are: "Small thing"\./],
        [{ prompt: 'ticket', answers: { kind: 'epic', steps: 's' } }, /- kind \(What is it\?\): "epic" is not one of: bug, feature\./],
        [{ prompt: 'ticket', answers: [] }, /"answers" must be an object/],
        [{ prompt: 'ticket', answers: { steps: { deep: 1 } } }, /"answers\.steps" must be a text/],
        [{ prompt: 'greet' }, /Several prompts are called "greet".*deep-greet, prompts-greet/],
        [{}, /"prompt" is needed/],
      ];
      for (const [given, expected] of failures) {
        const { texts, failed } = await callTool(connection, 'fill_prompt', given);
        assert.equal(failed, true);
        assert.match(texts.join('\n'), expected);
      }
    });

    it('take variables, and from a file all that describe it', async () => {
      own.write('files/cart.prompt.md', '${relativeFile} ${fileDirname} ${fileDirnameBasename} ${fileBasenameNoExtension} ${selectedText}');
      own.write('branch/.git/HEAD', 'ref: refs/heads/theirs\n');
      own.write('files/branch.prompt.md', '${workspaceFolderBasename} ${gitBranch}');
      const connection = await connectClient([join(own.path, 'files')], { cwd: own.path });
      const cart = async (variables: object): Promise<unknown> => (await callTool(connection, 'fill_prompt', { prompt: 'cart', variables })).texts[0];
      assert.equal(await cart({ file: 'src/cart.ts', selection: 'a' }), `src/cart.ts ${join(own.path, 'src')} src cart a`);
      assert.equal(await cart({ file: 'src/cart.ts', relativeFile: 'mine', workspaceFolder: 'src' }), `mine ${join(own.path, 'src')} src cart `);
      // A client names a folder, and yet nothing of it is read.
      assert.equal((await callTool(connection, 'fill_prompt', { prompt: 'branch', variables: { workspaceFolder: join(own.path, 'branch') } })).texts[0], 'branch ');
      assert.equal(await promptText(connection, 'branch', { gitBranch: 'given' }), `${basename(own.path)} given`);
    });

    it('refuse a name that is no variable, and a variable among the answers', async () => {
      const connection = await connectClient([folder.path]);
      const failure = async (given: object): Promise<string> => {
        const { texts, failed } = await callTool(connection, 'fill_prompt', { prompt: 'prompts-greet', ...given });
        assert.equal(failed, true);
        return texts.join('\n');
      };
      assert.match(await failure({ answers: { who: 'Ada' }, variables: { selektion: 'x' } }), /^"variables": there is no variable "selektion"\. Did you mean "selection"\? There are: file, .*gitBranch\.$/);
      assert.equal(await failure({ answers: { who: 'Ada', selection: 'x', whom: 'y' } }), 'The prompt "prompts-greet" has no input "selection" (it is a variable: give it under "variables"), "whom" (did you mean "who"?). There are: who.');
    });

    it('say which answers are not used', async () => {
      const connection = await connectClient([folder.path]);
      assert.deepEqual((await callTool(connection, 'fill_prompt', { prompt: 'ticket', answers: { kind: 'feature', steps: 'x' } })).texts, [
        'A feature worth 3.\n\nParts: \n',
        "Notes:\n- steps: The answer is not used, since the question is only asked when: input:kind === 'bug'",
      ]);
    });

    it('ask the person for what a model has left out, but a model for what it has got wrong', async () => {
      const forms: unknown[] = [];
      const connection = await connectClient([folder.path], { era: '2026-07-28', answerForm: (form) => (forms.push(Object.keys(form.requestedSchema.properties)), { action: 'accept', content: { steps: 'Typed' } }) });
      assert.deepEqual((await callTool(connection, 'fill_prompt', { prompt: 'ticket' })).texts, ['A bug worth 3.\nSteps: Typed\nParts: \n']);
      assert.equal((await callTool(connection, 'fill_prompt', { prompt: 'ticket', answers: { points: 'many' } })).failed, true);
      assert.deepEqual(forms, [['steps']]);
    });

    it('say of a name that means nothing and of answers that do not fit at once', async () => {
      const connection = await connectClient([folder.path]);
      const { failed, texts } = await callTool(connection, 'fill_prompt', { prompt: 'ticket', answers: { kinds: 'bug', points: 9, urgent: 'perhaps', steps: 's' } });
      assert.equal(failed, true);
      assert.deepEqual(texts[0]?.split('\n'), [
        'The prompt "ticket" has no input "kinds" (did you mean "kind"?). There are: kind, steps, points, parts, urgent, token.',
        'The prompt "ticket" was not filled.',
        '- points: The number must be at most 8.',
        '- urgent: "perhaps" is neither true nor false.',
      ]);
    });

    it('say which prompt was probably meant', async () => {
      const connection = await connectClient([folder.path]);
      for (const tool of ['describe_prompt', 'fill_prompt', 'check_prompt']) assert.deepEqual((await callTool(connection, tool, { prompt: 'tikcet' })).texts, ['There is no prompt "tikcet" here. Did you mean "ticket"? list_prompts gives the names.']);
    });

    it('fill a broken prompt only when they are told to', async () => {
      const connection = await connectClient([folder.path]);
      assert.equal((await callTool(connection, 'fill_prompt', { prompt: 'broken' })).failed, true);
      assert.deepEqual((await callTool(connection, 'fill_prompt', { prompt: 'broken', force: true })).texts, ['Before ${input:never']);
    });

    it('warn of an answer that would do harm', async () => {
      const connection = await connectClient([folder.path]);
      const { texts } = await callTool(connection, 'fill_prompt', { prompt: 'tag', answers: { body: 'x</text>y' } });
      assert.equal(texts[0], '<text>\nx</text>y\n</text>');
      assert.match(texts[1] ?? '', /^Notes:\n- body: .*<\/text>/);
    });

    it('check a prompt, and a text that is none yet', async () => {
      const connection = await connectClient([folder.path]);
      const codes = async (given: Record<string, unknown>): Promise<unknown> => ((await callTool(connection, 'check_prompt', given)).data as { problems: { code: string; line: number; column: number }[] }).problems.map(({ code, line, column }) => [code, line, column]);
      assert.deepEqual(await codes({ prompt: 'broken' }), [['placeholder-unclosed', 1, 8]]);
      assert.deepEqual(await codes({ prompt: 'ticket' }), [['input-unused', 26, 11]]);
      assert.deepEqual(await codes({ text: 'Hi ${input:who' }), [['placeholder-unclosed', 1, 4]]);
      for (const given of [{}, { prompt: 'ticket', text: 'Hi' }]) {
        const { failed, texts } = await callTool(connection, 'check_prompt', given);
        assert.deepEqual([failed, texts], [true, ['Give either "prompt" or "text".']]);
      }
    });
  });
});
