import assert from 'node:assert/strict';
import { readFilledRecord, readFillRecords, type FilledRecord } from '../../../src/library/memory/fillRecords';

const record = { id: 'abc-1', time: 5, prompt: 'file:///a.prompt.md', title: 'A', destination: 'chat', summary: 'a: x' };

describe('the lines of a history', () => {
  it('come back as they were stored', () => assert.deepEqual(readFillRecords(JSON.parse(JSON.stringify([record]))), [record]));

  it('lose only what cannot be read', () => {
    assert.deepEqual(readFillRecords([null, 'x', { ...record, time: 'now' }, { ...record, prompt: undefined }, { id: 'b', time: 1, prompt: 'p' }]), [
      { id: 'b', time: 1, prompt: 'p', title: '', destination: '', summary: '' },
    ]);
    assert.deepEqual(readFillRecords({ 0: record }), []);
  });

  it('never lead to another folder', () => {
    for (const id of ['../../settings', 'a/b', 'a.b', '']) assert.deepEqual(readFillRecords([{ ...record, id }]), []);
  });
});

describe('the file of a fill', () => {
  const filled: FilledRecord = {
    delivery: { text: 'T', title: 'A', agent: 'ask', model: 'm', tools: ['t'] },
    fill: { answers: { a: 'x' }, secrets: ['k'], emptyVariables: ['file'] },
    variables: { selection: 's' },
  };

  it('comes back as it was written', () => assert.deepEqual(readFilledRecord(JSON.stringify(filled)), filled));

  it('is nothing when it is broken', () => {
    for (const json of ['', '{', 'null', '[]', '{}', '{"delivery":{"text":5}}', JSON.stringify(filled).slice(0, -5)]) assert.equal(readFilledRecord(json), undefined, json);
  });

  it('may lack everything but the text', () => {
    assert.deepEqual(readFilledRecord('{"delivery":{"text":"T","tools":4},"variables":{"a":1}}'), {
      delivery: { text: 'T', title: '' },
      fill: { answers: {}, secrets: [], emptyVariables: [] },
      variables: {},
    });
  });
});
