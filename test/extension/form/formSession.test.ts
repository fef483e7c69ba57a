import assert from 'node:assert/strict';
import { openPromptFile } from '../../../src/core/index';
import { FormSession } from '../../../src/extension/form/formSession';
import { changedPieces, pieceViewsOf } from '../../../src/extension/form/pieceViews';

const header = '---\ninput:\n  - { name: who, required: true }\n  - { name: api_key, required: false }\n  - { name: tone, options: [a, b], default: a }\n---\n';
const prompt = openPromptFile(`${header}Hello \${input:who}, \${input:tone === 'a' ? 'A' : 'B'}!`);

describe('the session of a form', () => {
  it('knows what was typed, and never tells a secret', () => {
    const session = new FormSession(prompt, {});
    assert.equal(session.isTyped, false);
    session.type('api_key', 's3cret');
    assert.equal(session.isTyped, true, 'a secret would be lost, too');
    session.type('who', 'Ada');
    assert.deepEqual(session.typed, { who: 'Ada' });
    assert.equal(session.filled.text, 'Hello Ada, A!');
  });

  it('counts an emptied field as nothing to lose', () => {
    const session = new FormSession(prompt, { remembered: { who: 'Ada' } });
    session.type('who', '');
    assert.equal(session.isTyped, false);
    assert.deepEqual(session.wrongFields.map(({ key }) => key), ['who']);
  });

  it('begins with what was typed before a reload', () => {
    const session = new FormSession(prompt, {}, { who: 'Ada', tone: 'b', gone: 'x' });
    assert.equal(session.filled.text, 'Hello Ada, B!');
    assert.deepEqual(session.typed, { who: 'Ada', tone: 'b' });
  });

  it('keeps answers while the prompt is rewritten, even those of a name that is gone for a moment', () => {
    const session = new FormSession(prompt, {});
    session.type('who', 'Ada');
    session.changePrompt(openPromptFile('Hello ${input:wh}!'), {});
    assert.equal(session.filled.text, 'Hello !');
    session.changePrompt(openPromptFile('Bye ${input:who}!'), {});
    assert.equal(session.filled.text, 'Bye Ada!');
  });

  it('notes where the person has been', () => {
    const session = new FormSession(prompt, {});
    session.visit('who');
    assert.deepEqual(['who', 'tone'].map((key) => session.isVisited(key)), [true, false]);
    session.visit();
    assert.equal(session.isVisited('tone'), true);
    session.reset();
    assert.equal(session.isVisited('who'), false);
  });
});

describe('the pieces of a preview', () => {
  it('are the parts of the template, with the fields they come from and what is missing', () => {
    const session = new FormSession(prompt, {});
    const pieces = pieceViewsOf(session.filled, session.fields);
    assert.deepEqual(pieces, [
      { text: 'Hello ', keys: [], missing: '' },
      { text: '', keys: ['who'], missing: 'who' },
      { text: ', ', keys: [], missing: '' },
      { text: 'A', keys: ['tone'], missing: '' },
      { text: '!', keys: [], missing: '' },
    ]);
  });

  it('are sent again only where they have changed', () => {
    const session = new FormSession(prompt, {});
    const before = pieceViewsOf(session.filled, session.fields);
    session.type('who', 'Ada');
    assert.deepEqual(changedPieces(before, pieceViewsOf(session.filled, session.fields)), [[1, { text: 'Ada', keys: ['who'], missing: '' }]]);
    assert.deepEqual(changedPieces(before, before), []);
  });

  it('join to the prompt as it will be sent', () => {
    const session = new FormSession(prompt, {}, { who: '${input:tone} </x>' });
    assert.equal(pieceViewsOf(session.filled, session.fields).map(({ text }) => text).join(''), session.filled.text);
  });
});
