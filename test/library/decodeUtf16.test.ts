import assert from 'node:assert/strict';
import { decodeUtf16 } from '../../src/library/decodeUtf16';

describe('A file in UTF-16', () => {
  const text = 'caf\u00e9 \u{1f642}';
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');

  it('is read in either order of bytes, without the mark', () => {
    assert.equal(decodeUtf16(little), text);
    assert.equal(decodeUtf16(Buffer.from(little).swap16()), text);
  });

  it('is told by its mark alone', () => {
    for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(`\uFEFF${text}`), Buffer.from('\xff'), Buffer.alloc(0)]) assert.equal(decodeUtf16(bytes), undefined);
  });
});
