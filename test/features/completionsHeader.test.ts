import assert from 'node:assert/strict';
import { headerKeys, inputTypes } from '../../src/core/index';
import { accept, labels } from './acceptCompletion';

function offers(marked: string, expected: readonly string[], ...kinds: Parameters<typeof labels>[1][]): void {
  it(JSON.stringify(marked), () => assert.deepEqual(labels(marked, ...kinds), expected));
}

function becomes(marked: string, label: string, expected: string): void {
  it(`${JSON.stringify(marked)} + ${label}`, () => assert.equal(accept(marked, label), expected));
}

const keysBut = (...without: readonly string[]): readonly string[] => Object.keys(headerKeys).filter((key) => !without.includes(key));

describe('completion of header keys', () => {
  offers('---\n<|>\n---\n', ['input']);
  offers('---\nmode: agent\nin<|>\n---\n', ['input']);
  offers('---\ninput: [a]\n<|>\n---\n', []);
  offers('---\nmo<|>de: agent\n---\n', []);
  offers('---\ntools:\n  [\n    a,\n<|>\n  ]\n---\n', []);
  offers('---\ninput:\n  - na<|>me: a\n---\n', []);
  offers('---\ninput:\n  <|>- name: a\n---\n', []);
  offers('---\nmode: <|>\n---\n', []);
  offers('---\ntools: [<|>]\n---\n', []);
  offers('---\ntools:\n  - <|>\n---\n', []);
  offers('---\ndescription: a ${<|>}\n---\n', []);
  offers('---\ninput:\n  - name: a\n    <|>\n---\n', keysBut('name', 'when'));
  offers('---\ninput:\n  - name: a\n    ty<|>\n---\n', keysBut('name', 'when'));
  offers('---\ninput:\n- name: a\n  <|>\n---\n', keysBut('name', 'when'));
  offers('---\r\ninput:\r\n  - name: a\r\n    <|>\r\n---\r\n', keysBut('name', 'when'));
  offers('---\ninput:\n  - name: a\n    <|>\n    type: text\n  - name: b\n    required: true\n---\n', keysBut('name', 'type'));
  offers('---\ninput:\n  - name: a\n    enum: [x, y]\n    <|>\n---\n', keysBut('name', 'options', 'when'));
  offers('---\ninput:\n  - <|>\n---\n', keysBut('when'));
  offers('---\ninput:\n  <|>\n---\n', ['- name']);
  offers('---\ninput:\n  - name: a\n  <|>\n---\n', ['- name']);
  offers('---\ninputs:\n  a:\n    <|>\n---\n', keysBut('name', 'when'));
  offers('---\ninputs:\n  type: object\n  properties:\n    a:\n      <|>\n---\n', keysBut('name', 'when'));
  offers('---\nmetadata:\n  inputs:\n    - name: a\n      <|>\n---\n', keysBut('name', 'when'));
  offers('---\ninput:\n  - name: a\n    options:\n      - <|>\n---\n', []);
  offers('---\ninput:\n  - name: a\n    <|>', keysBut('name', 'when'));
  becomes('---\n<|>\n---\n', 'input', '---\ninput:\n  - name: name\n    description: What to enter\n---\n');
  becomes('---\ninput:\n  - name: a\n    ty<|>\n---\n', 'type', '---\ninput:\n  - name: a\n    type: string\n---\n');
  becomes('---\ninput:\n  - name: a\n    tpe<|>: text\n---\n', 'type', '---\ninput:\n  - name: a\n    type: text\n---\n');
  becomes('---\ninput:\n  - <|>\n---\n', 'name', '---\ninput:\n  - name: name\n---\n');
  becomes('---\ninput:\n  <|>\n---\n', '- name', '---\ninput:\n  - name: name\n---\n');
  for (const key of keysBut('name')) {
    it(`the value that comes with ${key} has no problem`, () => accept('---\ninput:\n  - name: b\n  - name: a\n    <|>\n---\n${input:a}${input:b}', key));
  }
});

describe('completion of header values', () => {
  const types = Object.keys(inputTypes);
  offers('---\ninput:\n  - name: a\n    type: <|>\n---\n', types);
  offers('---\ninput:\n  - name: a\n    type:<|>\n---\n', types);
  offers('---\ninput:\n  - name: a\n    required: t<|>\n---\n', ['true', 'false']);
  offers('---\ninput:\n  - name: a\n    custom: <|>\n---\n', ['true', 'false']);
  offers('---\ninput:\n  - name: a\n    options: [x, y z]\n    default: <|>\n---\n', ['x', 'y z']);
  offers('---\ninput:\n  - name: a\n    default: <|>\n    options: [x, y z]\n---\n', ['x', 'y z']);
  offers('---\ninput:\n  - name: a\n    description: <|>\n---\n', []);
  offers('---\ninput:\n  - name: <|>\n---\n${input:b} ${input:c}', ['b', 'c']);
  becomes('---\ninput:\n  - name: a\n    type:<|>\n---\n', 'choice', '---\ninput:\n  - name: a\n    type: choice\n---\n');
  becomes('---\ninput:\n  - name: a\n    type: te<|>xt # why\n---\n', 'folder', '---\ninput:\n  - name: a\n    type: folder # why\n---\n');
  becomes('---\ninput:\n  - name: a\n    options: [x, "y: z"]\n    default: <|>\n---\n', 'y: z', '---\ninput:\n  - name: a\n    options: [x, "y: z"]\n    default: "y: z"\n---\n');
  becomes('---\ninput:\n  - name: a\n    options: [x, z]\n    default: "<|>"\n---\n', 'z', '---\ninput:\n  - name: a\n    options: [x, z]\n    default: z\n---\n');
});

describe('completion of expressions in the header', () => {
  const two = '---\ninput:\n  - name: a\n    options: [x, y]\n  - name: b\n';
  offers(`${two}    when: <|>\n---\n`, ['input:a', 'input:b', 'a', 'b'], 'input');
  offers(`${two}    when: input:<|>\n---\n`, ['a', 'b'], 'input');
  offers(`${two}    when: input:a === <|>\n---\n`, ["'x'", "'y'"], 'option');
  offers(`${two}    when: "input:a === '<|>'"\n---\n`, ['x', 'y'], 'option');
  offers(`${two}    default: "x-\${input:<|>}"\n---\n`, ['a', 'b'], 'input');
  offers(`${two}    default: "x-<|>"\n---\n`, []);
  becomes(`${two}    when: "input:a === <|>"\n---\n`, "'x'", `${two}    when: "input:a === 'x'"\n---\n`);
  becomes(`${two}    when: 'input:a === <|>'\n---\n`, '"x"', `${two}    when: 'input:a === "x"'\n---\n`);
  becomes(`${two}    when:<|>\n---\n`, 'input:a', `${two}    when: input:a\n---\n`);
  becomes(`${two}    default: "\${input:<|>"\n---\n`, 'a', `${two}    default: "\${input:a}"\n---\n`);
});
