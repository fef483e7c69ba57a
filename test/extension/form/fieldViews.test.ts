import assert from 'node:assert/strict';
import { answerField, fieldsOf, openPromptFile, startInterview, type KnownAnswers, type Value } from '../../../src/core/index';
import { fieldViewOf, labelOf } from '../../../src/extension/form/fieldViews';
import { inEnglish } from '../../../src/features/translate';
import type { FieldView } from '../../../src/webview/protocol';

/** Gives the only field of a header with one input, given as YAML. */
function view(input: string, known: KnownAnswers = {}, isVisited = false, typed?: Value): FieldView {
  const opened = startInterview(openPromptFile(`---\ninput:\n  - ${input}\n---\n`), known);
  const [first] = opened.questions;
  const [field] = fieldsOf(typed === undefined || first === undefined ? opened : answerField(opened, first.input.name, typed));
  assert.ok(field !== undefined);
  return fieldViewOf(field, { warnings: [], isVisited, typed }, inEnglish);
}

describe('a field of a form', () => {
  for (const [input, kind] of [
    ['{ name: x }', 'lines'],
    ['{ name: x, type: text }', 'lines'],
    ['{ name: x, type: integer }', 'number'],
    ['{ name: x, type: number }', 'number'],
    ['{ name: x, type: password }', 'secret'],
    ['{ name: api_key }', 'secret'],
    ['{ name: api_key, type: text }', 'secret'],
    ['{ name: api_token, type: integer }', 'secret'],
    ['{ name: api_token, type: choice }', 'secret'],
    ['{ name: api_token, type: choices }', 'secret'],
    ['{ name: api_token, options: [a, b] }', 'radio'],
    ['{ name: x, type: boolean, default: false }', 'switch'],
    ['{ name: x, type: boolean, default: "${y}" }', 'radio'],
    ['{ name: x, type: boolean }', 'radio'],
    ['{ name: x, options: [a, b] }', 'radio'],
    ['{ name: x, options: [a, b, c, d, e, f] }', 'dropdown'],
    ['{ name: x, options: [a, b], custom: true }', 'suggestions'],
    ['{ name: x, type: choices, options: [a, b] }', 'ticks'],
    ['{ name: x, type: file }', 'path'],
    ['{ name: x, type: folder }', 'path'],
    [`{ name: x, description: "One of 'a', 'b', 'c'" }`, 'suggestions'],
  ] as const) {
    it(`${input} is asked by ${kind}`, () => assert.equal(view(input).control.kind, kind));
  }

  it('offers no answer where none is needed', () => {
    const values = (input: string): readonly string[] => {
      const { control } = view(input);
      return 'options' in control ? control.options.map(({ value }) => value) : [];
    };
    assert.deepEqual(values('{ name: x, options: [a, b], required: false }'), ['a', 'b', '']);
    assert.deepEqual(values('{ name: x, options: [a, b], required: true }'), ['a', 'b']);
    assert.deepEqual(values('{ name: x, type: boolean, required: true }'), ['true', 'false']);
    assert.deepEqual(values('{ name: x, type: boolean, required: false }'), ['true', 'false', '']);
  });

  it('shows no switch while there is no answer, which would look like a no', () => {
    const { control, value } = view('{ name: x, type: boolean, default: true }', { remembered: { x: null } });
    assert.deepEqual([control.kind, value], ['radio', '']);
    assert.equal(view('{ name: x, type: boolean, default: true }', { remembered: { x: false } }).control.kind, 'switch');
  });

  it('holds what is being typed, not the answer that it means', () => {
    const typing = (input: string, typed: Value): FieldView['value'] => view(input, {}, false, typed).value;
    assert.equal(typing('{ name: x, options: [react], custom: true }', 'React'), 'React');
    assert.equal(typing('{ name: x, options: [{ label: PG, value: postgresql }], custom: true }', 'PG'), 'PG');
    assert.equal(typing('{ name: x, type: number }', '-0'), '-0');
    assert.deepEqual(typing('{ name: x, type: choices, options: [Go], custom: true }', ['go']), ['go']);
    assert.equal(typing('{ name: x, options: [React] }', 'react'), 'React', 'what is picked is an option');
    assert.deepEqual(typing('{ name: x, type: choices, options: [a, b] }', 'a, b'), ['a', 'b'], 'of a field that was a line before');
  });

  it('says where its value comes from, and whether that can be taken back', () => {
    const seen = ({ value, origin, canReset }: FieldView): unknown => [value, origin, canReset];
    assert.deepEqual(seen(view('{ name: x, default: d }')), ['d', 'default', false]);
    assert.deepEqual(seen(view('{ name: x, default: d }', { remembered: { x: 'r' } })), ['r', 'last answer', true]);
    assert.deepEqual(seen(view('{ name: x, default: d }', { given: { x: 'g' } })), ['g', 'preset', true]);
    assert.deepEqual(seen(view('{ name: x }')), ['', '', false]);
    assert.deepEqual(seen(view('{ name: x, type: choices, options: [a, b], default: [b] }')), [['b'], 'default', false]);
  });

  it('says that an answer is missing only after somebody was there', () => {
    assert.equal(view('{ name: x, required: true }').error, '');
    assert.equal(view('{ name: x, required: true }', {}, true).error, 'An answer is needed here.');
  });
});

describe('the label of a field', () => {
  for (const [name, label] of [
    ['database_type', 'Database type'],
    ['databaseType', 'Database type'],
    ['PROJECT_TYPE', 'Project type'],
    ['api-URL', 'Api URL'],
    ['x', 'X'],
    ['Name of the thing', 'Name of the thing'],
    ['größe_in_cm', 'Größe in cm'],
    ['名前', '名前'],
    ['_', '_'],
  ] as const) {
    it(`of ${name} is ${label}`, () => assert.equal(labelOf(name), label));
  }
});
