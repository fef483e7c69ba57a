import { checkFix, checkNoFix, checkRules } from '../../../kit/checkRules';

describe('header-broken', () => {
  it('a value with a colon', () => checkRules('---\ntitle: Tests: a guide\n       ^ header-broken\n---\nText'));
  it('a second document, which nobody would read', () => checkRules('---\na: 1\n--- b: 2\n^^^ header-broken\n---\nText'));
  it('is mended by quotes', () => checkFix("---\ntitle: Tests: what's new\n---\nText", 'Put quotes around the value', "---\ntitle: 'Tests: what''s new'\n---\nText"));
  it('is mended in CRLF', () => checkFix('---\r\ntitle: Tests: a\r\nb: c\r\n---\r\n', 'Put quotes around the value', "---\r\ntitle: 'Tests: a'\r\nb: c\r\n---\r\n"));
  it('is not mended where quotes are not the matter', () => checkNoFix('---\na: [b\n---\nText', 'header-broken'));
});
