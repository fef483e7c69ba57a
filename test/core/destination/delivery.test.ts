import assert from 'node:assert/strict';
import { createDelivery, openPromptFile, type Delivery } from '../../../src/core/index';

function deliver(header: string): Delivery {
  return createDelivery('text', openPromptFile(`---\n${header}\n---\n`).document.header, 'file name');
}

describe('a delivery', () => {
  it('without a header', () => assert.deepEqual(createDelivery('text', undefined, 'file name'), { text: 'text', title: 'file name' }));
  it('with an agent', () => assert.deepEqual(deliver('agent: ask'), { text: 'text', title: 'file name', agent: 'ask' }));
  it('with a mode, as older files call it', () => assert.equal(deliver('mode: edit').agent, 'edit'));
  it('with both', () => assert.equal(deliver('mode: edit\nagent: ask').agent, 'ask'));
  it('with a model', () => assert.equal(deliver('model: One').model, 'One'));
  it('with several models, the first of which is preferred', () => assert.equal(deliver('model: [One, Two]').model, 'One'));
  it('with tools', () => assert.deepEqual(deliver("tools: ['a', b/c]").tools, ['a', 'b/c']));
  it('with no tools at all', () => assert.deepEqual(deliver('tools: []').tools, []));
  it('with a title', () => assert.equal(deliver('title: T\nname: n').title, 'T'));
  it('with a name', () => assert.equal(deliver('name: n').title, 'n'));
  it('with an empty title', () => assert.equal(deliver('title:').title, 'file name'));
});
