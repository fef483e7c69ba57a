import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { destinations, promptLink } from '../../../src/core/index.js';

const { link: claudeCode } = destinations.claudeCode;
const { link: cursorChat } = destinations.cursorChat;

/** What the other side does with a link: it takes the address apart and reads the parameter. */
function textIn(scheme: string, link: typeof claudeCode | typeof cursorChat, text: string): string | null {
  const { authority, path, query } = promptLink(scheme, link, text);
  return new URL(`${scheme}://${authority}${path}?${query}`).searchParams.get(link.parameter);
}

describe('a link that carries a prompt', () => {
  it('looks as the documentation of each chat shows it', () => {
    const written = ({ scheme, authority, path, query }: ReturnType<typeof promptLink>): string => `${scheme}://${authority}${path}?${query}`;
    assert.equal(written(promptLink('vscode', claudeCode, 'review my changes')), 'vscode://anthropic.claude-code/open?prompt=review%20my%20changes');
    assert.equal(written(promptLink('cursor', cursorChat, 'a & b')), 'cursor://anysphere.cursor-deeplink/prompt?text=a%20%26%20b');
  });

  it('brings every character over: emoji, marks of links, line breaks', () => {
    for (const text of ['🍵 100 % of A&B = C#?', 'a+b c', '%20 %25 %zz', 'one\r\ntwo\n\tthree', 'x=1&windowId=2#end', '"\'`<>\\{}|^', '你好，ｆｕｌｌ', '', ' ']) {
      assert.equal(textIn('vscode', claudeCode, text), text);
      assert.equal(textIn('cursor', cursorChat, text), text);
    }
  });

  it('brings any text over', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(textIn('vscode', claudeCode, text), text)));
  });

  it('puts a replacement character for half of one, and leaves the whole ones', () => {
    assert.equal(textIn('vscode', claudeCode, 'a\ud800b\udc00c\ud83c\udf75'), 'a\ufffdb\ufffdc🍵');
  });

  it('has a query without any mark that ends a parameter', () => {
    const { query } = promptLink('vscode', claudeCode, '&=#?+;/ windowId=3');
    assert.equal(query, 'prompt=%26%3D%23%3F%2B%3B%2F%20windowId%3D3');
  });

  it('counts the whole encoded link', () => {
    const address = 'cursor://anysphere.cursor-deeplink/prompt?text=';
    const room = cursorChat.limit - address.length;
    assert.equal(cursorChat.limit, 8000);
    assert.deepEqual(['x'.repeat(room), 'x'.repeat(room + 1)].map((text) => [promptLink('cursor', cursorChat, text).length, promptLink('cursor', cursorChat, text).isTooLong]), [[8000, false], [8001, true]]);
    // One line break is three characters of a link, one emoji twelve.
    assert.equal(promptLink('cursor', cursorChat, '\n🍵').length, address.length + 15);
    assert.equal(promptLink('cursor', cursorChat, '\n'.repeat(Math.floor(room / 3) + 1)).isTooLong, true);
  });

  it('has no limit where none is documented', () => {
    assert.equal(promptLink('vscode', claudeCode, 'x'.repeat(1_000_000)).isTooLong, false);
  });
});
