import assert from 'node:assert/strict';
import { runInMemory } from './runInMemory';

const prompt = `---
input:
  - name: depth
    description: How deep
    options:
      - quick
      - { label: Everything, value: full, description: takes long }
    default: quick
  - name: rounds
    type: integer
    minimum: 1
    when: depth === 'full'
  - name: api_key
    default: hunter2
---
\${input:rounds} \${input:depth} \${input:style:loose/strict/none} \${input:api_key} \${selection} \${date}`;

describe('fill-prompt inputs', () => {
  it('lists what a prompt asks for', async () => {
    assert.deepEqual(await runInMemory(['inputs', '-'], { typed: prompt }), {
      exitCode: 0,
      stderr: '',
      stdout: `depth (choice, optional)
  How deep
  one of: quick, full
  default: quick

rounds (integer, required)
  minimum: 1
  asked when: depth === 'full'

api_key (string, optional, secret)

style (string, required)
  suggestions: loose, strict, none

Variables: selection, date
`,
    });
  });

  it('gives them as JSON', async () => {
    const { exitCode, stdout } = await runInMemory(['inputs', '-', '--json'], { typed: prompt });
    assert.equal(exitCode, 0);
    const { inputs, variables, presets } = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual(inputs, [
      {
        name: 'depth',
        type: 'choice',
        description: 'How deep',
        required: false,
        default: 'quick',
        options: [
          { value: 'quick', label: 'quick' },
          { value: 'full', label: 'Everything', description: 'takes long' },
        ],
        custom: false,
        suggestions: [],
        limits: {},
        secret: false,
      },
      { name: 'rounds', type: 'integer', required: true, custom: false, suggestions: [], limits: { minimum: 1 }, secret: false, when: "depth === 'full'" },
      { name: 'api_key', type: 'string', required: false, custom: false, suggestions: [], limits: {}, secret: true },
      { name: 'style', type: 'string', required: true, custom: false, suggestions: ['loose', 'strict', 'none'], limits: {}, secret: false },
    ]);
    assert.deepEqual(variables, [
      { name: 'selection', description: 'Text selected in the editor', known: false },
      { name: 'date', description: "Today's date, year-month-day", known: true },
    ]);
    assert.deepEqual(presets, []);
  });

  it('says when a prompt asks for nothing', async () => {
    assert.deepEqual(await runInMemory(['inputs', '-'], { typed: 'text' }), { exitCode: 0, stdout: 'No inputs.\n', stderr: '' });
    assert.deepEqual(await runInMemory(['inputs', '-', '--json'], { typed: 'text' }), { exitCode: 0, stdout: '{\n  "inputs": [],\n  "variables": [],\n  "presets": []\n}\n', stderr: '' });
  });

  it('lists what can be read of a file with errors, and exits 1', async () => {
    const { exitCode, stdout, stderr } = await runInMemory(['inputs', '-'], { typed: '${input:a} ${input:b' });
    assert.equal(exitCode, 1);
    assert.equal(stdout, 'a (string, required)\n');
    assert.match(stderr, /^<stdin>:1:12 error placeholder-unclosed/);
  });
});
