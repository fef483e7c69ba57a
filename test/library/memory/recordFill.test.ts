import assert from 'node:assert/strict';
import { createDelivery, openPromptFile, renderPrompt, type Value } from '../../../src/core/index';
import type { FilledRecord } from '../../../src/library/memory/fillRecords';
import { fillAsThen, recordFill, summarizeFill } from '../../../src/library/memory/recordFill';

function record(text: string, answers: Readonly<Record<string, Value>>, variables: Readonly<Record<string, string>> = {}): FilledRecord {
  const promptFile = openPromptFile(text);
  return recordFill(promptFile, answers, variables, createDelivery(renderPrompt(promptFile, answers, variables).text, promptFile.document.header, 'T'));
}

describe('what the history keeps of a fill', () => {
  it('is the text as it went out', () => {
    const { delivery, fill } = record('---\nagent: ask\n---\nHello ${input:who}, ${date}', { who: 'Ada' }, { date: 'today' });
    assert.deepEqual(delivery, { text: 'Hello Ada, today', title: 'T', agent: 'ask' });
    assert.deepEqual(fill.answers, { who: 'Ada' });
  });

  it('has a mask for every secret, wherever it got to', () => {
    const text = "---\ninput:\n  - api_key\n  - { name: url, default: 'https://x/${api_key}' }\n  - { name: list, type: choices }\n---\n";
    const body = '${input:api_key} ${input:api_key.toUpperCase()} ${input:url} ${input:note} ${input:list} ${clipboard} ${input:who}';
    const kept = record(text + body, { api_key: 'sk-1234', url: 'https://x/sk-1234', note: 'my sk-1234', list: ['sk-1234', 'b'], who: 'Ada' }, { clipboard: 'sk-1234' });
    assert.equal(kept.delivery.text, '•••••• •••••• •••••• my •••••• ••••••, b •••••• Ada');
    assert.doesNotMatch(JSON.stringify(kept), /sk-1234/i);
  });

  it('masks a secret that the text spells out between placeholders', () => {
    const kept = record('${input:api_key} and s${input:rest}', { api_key: 'secret', rest: 'ecret' });
    assert.equal(kept.delivery.text, '•••••• and ••••••');
  });
});

describe('filling as then', () => {
  const text = '---\ninput:\n  - who\n  - { name: tone, default: kind }\n  - { name: api_key }\n---\n';

  it('differs in nothing while the prompt stays as it is', () => {
    const kept = record(`${text}\${who} \${tone} \${api_key} \${selection}`, { who: 'Ada', api_key: 'sk-1234' }, { selection: 'code' });
    assert.equal(fillAsThen(openPromptFile(`${text}\${who} \${tone} \${api_key} \${selection}`), kept, {}), kept.delivery.text);
    assert.equal(kept.delivery.text, 'Ada  •••••• code');
  });

  it('shows what changed in the prompt, with defaults for what is new', () => {
    const kept = record(`${text}\${who}`, { who: 'Ada', tone: 'rude' });
    const now = openPromptFile(`${text.replace('- who', '- who\n  - { name: place, default: here }')}Dear \${who} \${place} \${tone} \${date}`);
    assert.equal(fillAsThen(now, kept, { date: 'today' }), 'Dear Ada here rude today');
  });
});

describe('the summary of a fill', () => {
  const summarize = (answers: Readonly<Record<string, Value>>): string => summarizeFill({ answers, secrets: [], emptyVariables: [] });

  it('names the answers in one line', () => assert.equal(summarize({ goal: 'tea\n  time', size: 3, on: false, list: ['a', 'b'], none: null, empty: '' }), 'goal: tea time · size: 3 · on: false · list: a, b'));

  it('is short, and cut between characters', () => {
    assert.equal(summarize({ a: '😀'.repeat(50) }), `a: ${'😀'.repeat(39)}…`);
    const long = summarize(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`name${index}`, 'x'.repeat(1_000_000)])));
    assert.equal([...long].length, 200);
  });
});
