import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPageMessage } from '../../src/webview/protocol';

describe('what a page may say', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'type', key: 'a', value: 'x', edit: 1 },
    { type: 'type', key: 'a', value: ['x', 'y'], edit: 2 },
    { type: 'leave', key: 'a' },
    { type: 'reset' },
    { type: 'reset', key: 'a' },
    { type: 'fill', destination: 'chat' },
    { type: 'browse', key: 'a' },
    { type: 'listPaths', key: 'a' },
    { type: 'showPiece', index: 3 },
    { type: 'cancel' },
    { type: 'openPrompt' },
    { type: 'usePreset' },
    { type: 'savePreset' },
  ]) {
    it(JSON.stringify(message), () => assert.deepEqual(readPageMessage(message), message));
  }

  for (const [what, message] of [
    ['nothing', undefined],
    ['a text', 'ready'],
    ['a list', ['ready']],
    ['an unknown type', { type: 'run', command: 'x' }],
    ['a value that is no text', { type: 'type', key: 'a', value: { toString: 'x' }, edit: 1 }],
    ['a list with other things than texts', { type: 'type', key: 'a', value: ['x', 1], edit: 1 }],
    ['no key', { type: 'type', value: 'x', edit: 1 }],
    ['a key that is no text', { type: 'reset', key: 1 }],
    ['a piece between two', { type: 'showPiece', index: 1.5 }],
  ] as const) {
    it(`not ${what}`, () => assert.equal(readPageMessage(message), undefined));
  }

  it('takes nothing over that was not asked for', () => {
    assert.deepEqual(readPageMessage({ type: 'cancel', command: 'x', __proto__: { type: 'fill' } }), { type: 'cancel' });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void readPageMessage(value)), { seed: 4 });
    fc.assert(
      fc.property(fc.record({ type: fc.constantFrom('type', 'reset', 'fill', 'showPiece', 'browse'), key: fc.anything(), value: fc.anything(), edit: fc.anything(), index: fc.anything(), destination: fc.anything() }), (value) => void readPageMessage(value)),
      { seed: 4 },
    );
  });
});
