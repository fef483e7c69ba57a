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

  it('never tells what is computed from a secret or contains one, whatever was typed over it', () => {
    const session = new FormSession(openPromptFile('---\ninput:\n  - api_token\n  - { name: url, default: "https://user:${input:api_token}@host" }\n  - note\n---\n${selection}'), {});
    session.type('api_token', 'hunter2');
    assert.equal(session.values.answers['url'], 'https://user:hunter2@host');
    session.type('url', 'https://user:hunter2@other');
    session.type('note', 'it is hunter2');
    session.type('$selection', 'say hunter2');
    assert.deepEqual(session.typed, {});
    session.type('note', 'it is secret');
    assert.deepEqual(session.typed, { note: 'it is secret' });
  });

  it('keeps what is typed letter by letter, whatever answer it means', () => {
    const session = new FormSession(openPromptFile('---\ninput:\n  - { name: db, options: [{ label: PG, value: postgresql }], custom: true }\n  - { name: n, type: number }\n---\n'), {});
    session.type('db', 'PG');
    session.type('n', '-0');
    assert.deepEqual(['db', 'n'].map((key) => session.textIn(key)), ['PG', '-0']);
    assert.equal(session.values.answers['db'], 'postgresql');
    assert.deepEqual(session.typed, { db: 'PG', n: '-0' }, 'also over a reload');
    session.reset('n');
    session.takeAnswers({ db: 'x' });
    assert.deepEqual(['db', 'n'].map((key) => session.textIn(key)), [undefined, undefined]);
  });

  it('gives what was typed where something else takes its place, and brings it back', () => {
    const session = new FormSession(prompt, { remembered: { who: 'Ada' } });
    session.type('who', 'Ada and\nBob');
    session.type('api_key', 's3cret');
    session.type('tone', 'b');
    assert.deepEqual(session.takeAnswers({ who: 'Ada and\nBob', tone: 'a' }), { tone: 'b' }, 'what reads the same is not gone');
    session.bringBack({ tone: 'b' });
    assert.equal(session.values.answers['tone'], 'b');
    assert.deepEqual(session.reset('who'), {}, 'an answer of a preset was not typed');
    session.type('who', 'Cleo');
    const written = session.reset();
    assert.deepEqual(written, { who: 'Cleo', api_key: 's3cret', tone: 'b' });
    assert.equal(session.isTyped, false);
    session.type('who', 'Dora');
    session.bringBack(written);
    assert.deepEqual(session.values.answers, { who: 'Dora', api_key: 's3cret', tone: 'b' }, 'what was typed since stays');
    session.type('who', '');
    assert.deepEqual(session.reset('who'), {});
    assert.deepEqual(session.reset('tone'), {}, 'one that was picked is picked again');
    assert.deepEqual(session.reset('api_key'), { api_key: 's3cret' });
  });

  it('keeps a field empty that was emptied, over a reload too', () => {
    const known = { remembered: { who: 'Ada', tone: 'b' } };
    const session = new FormSession(prompt, known);
    session.type('who', '');
    session.type('tone', '');
    assert.deepEqual(session.typed, { who: null, tone: null });
    assert.deepEqual(new FormSession(prompt, known, session.typed).values.answers, {});
  });

  it('keeps a field at its default that was returned to it, when the prompt changes and over a reload', () => {
    const known = { remembered: { who: 'Ada', tone: 'b' } };
    const session = new FormSession(prompt, known);
    session.reset('tone');
    session.changePrompt(openPromptFile(`${prompt.text} More.`), known);
    assert.deepEqual(session.values.answers, { who: 'Ada', tone: 'a' });
    assert.deepEqual(new FormSession(prompt, known, session.typed, session.resetKeys).values.answers, { who: 'Ada', tone: 'a' });
    session.type('tone', 'b');
    assert.deepEqual(session.resetKeys, []);
    session.reset();
    session.changePrompt(prompt, known);
    assert.deepEqual(session.values.answers, { tone: 'a' });
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

  it('hold a mask where a secret will be sent', () => {
    const session = new FormSession(openPromptFile('---\ninput:\n  - api_key\n  - { name: pin, type: password }\n  - { name: url, default: "x?${api_key}" }\n---\n${input:api_key} ${"Bearer " + input:api_key} ${input:pin} ${input:url}'), {});
    session.type('api_key', 'hunter2');
    session.type('pin', '7');
    assert.equal(session.filled.text, 'hunter2 Bearer hunter2 7 x?hunter2');
    assert.equal(pieceViewsOf(session.filled, session.fields).map(({ text }) => text).join(''), '•••••• Bearer •••••• •••••• x?••••••');
  });

  it('join to the prompt as it will be sent', () => {
    const session = new FormSession(prompt, {}, { who: '${input:tone} </x>' });
    assert.equal(pieceViewsOf(session.filled, session.fields).map(({ text }) => text).join(''), session.filled.text);
  });
});
