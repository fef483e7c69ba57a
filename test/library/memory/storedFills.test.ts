import assert from 'node:assert/strict';
import { addFill, boundFills, longestFill, longestOfAll, mergeFills, mostPrompts, readStoredFills, type StoredFill } from '../../../src/library/memory/storedFills';

function fillOf(prompt: string, answers: StoredFill['answers'] = {}): StoredFill {
  return { prompt, destination: 'chat', answers, secrets: [], emptyVariables: [] };
}

describe('stored answers', () => {
  it('come back as they were stored', () => {
    const fills = [{ ...fillOf('file:///a', { a: 'x', b: 3, c: ['y', 1], d: null, e: false }), secrets: ['k'], emptyVariables: ['selection'] }];
    assert.deepEqual(readStoredFills(JSON.parse(JSON.stringify(fills))), fills);
  });

  it('are none when something else was stored', () => {
    for (const stored of [undefined, null, 'text', 7, {}, { length: 1 }, [null, 3, [], 'x', {}, { prompt: 4 }]]) assert.deepEqual(readStoredFills(stored), []);
  });

  it('lose only what cannot be read', () => {
    const [fill] = readStoredFills([{ prompt: 'p', destination: 5, answers: { a: 'x', b: { c: 1 }, d: [[]], e: NaN, f: () => 1 }, secrets: 'k', emptyVariables: [1, 'file'] }]);
    assert.deepEqual(fill, { prompt: 'p', destination: '', answers: { a: 'x' }, secrets: [], emptyVariables: ['file'] });
  });

  it('may have names of something inherited', () => {
    const [fill] = readStoredFills(JSON.parse('[{ "prompt": "p", "answers": { "__proto__": "x", "constructor": "y" } }]'));
    assert.deepEqual(Object.entries(fill?.answers ?? {}), [['__proto__', 'x'], ['constructor', 'y']]);
  });
});

describe('a fill', () => {
  it('takes the place of the one before of the same prompt, in front', () => {
    assert.deepEqual(addFill([fillOf('a'), fillOf('b', { x: 1 })], fillOf('b', { x: 2 })), [fillOf('b', { x: 2 }), fillOf('a')]);
  });

  it('pushes out the one that is oldest', () => {
    const many = Array.from({ length: mostPrompts }, (_, index) => fillOf(String(index)));
    const after = addFill(many, fillOf('new'));
    assert.deepEqual([after.length, after[0]?.prompt, after.at(-1)?.prompt], [mostPrompts, 'new', String(mostPrompts - 2)]);
  });
});

describe('the bounds of the storage', () => {
  it('leave out the longest answer of a prompt, and keep the others', () => {
    const [fill] = boundFills([fillOf('a', { goal: 'tea', file: 'x'.repeat(1_000_000), note: 'y'.repeat(longestFill / 2) })]);
    assert.deepEqual(Object.keys(fill?.answers ?? {}), ['goal', 'note']);
  });

  it('change nothing of what fits', () => {
    const fills = [fillOf('a', { goal: 'tea' })];
    assert.deepEqual(boundFills(fills), fills);
  });

  it('hold for all prompts together: the last filled stay', () => {
    const many = Array.from({ length: mostPrompts }, (_, index) => fillOf(String(index), { a: 'x'.repeat(longestFill - 20) }));
    const kept = boundFills(many);
    assert.ok(JSON.stringify(kept).length < longestOfAll + 10_000);
    assert.deepEqual(kept.map(({ prompt }) => prompt), many.slice(0, kept.length).map(({ prompt }) => prompt));
    assert.equal(kept.length, Math.floor(longestOfAll / (longestFill - 12)));
  });
});

describe('a storage that another window has changed', () => {
  const merge = (own: readonly StoredFill[], stored: readonly StoredFill[]): readonly StoredFill[] => mergeFills(own, stored, ({ prompt }) => !prompt.startsWith('untitled:'));

  it('forgets here what was forgotten there, and knows what was filled there', () => {
    assert.deepEqual(merge([fillOf('a'), fillOf('b')], [fillOf('c'), fillOf('b')]), [fillOf('c'), fillOf('b')]);
    assert.deepEqual(merge([fillOf('a', { x: 'old' })], [fillOf('a', { x: 'new' })]), [fillOf('a', { x: 'new' })]);
  });

  it('leaves what never went there', () => {
    const long = fillOf('a', { goal: 'tea', file: 'x'.repeat(longestFill) });
    const unsaved = fillOf('untitled:Untitled-1', { x: 'y' });
    assert.deepEqual(merge([long, unsaved], [fillOf('b'), ...boundFills([long])]), [unsaved, fillOf('b'), long]);
  });
});
