import { checkFix, checkNoFix, checkRules } from '../../../kit/checkRules';

describe('header-broken', () => {
  it('a value with a colon', () => checkRules('---\ntitle: Tests: a guide\n       ^ header-broken\n---\nText'));
  it('a second document, which nobody would read', () => checkRules('---\na: 1\n--- b: 2\n^^^ header-broken\n---\nText'));
  it('is mended by quotes', () => checkFix("---\ntitle: Tests: what's new\n---\nText", 'Put quotes around the value', "---\ntitle: 'Tests: what''s new'\n---\nText"));
  it('a value that begins with a star, which YAML takes for an alias', () => checkRules('---\nglob: *.ts\n      ^^^^ header-broken\n---\nText'));
  it('of a star is mended by quotes', () => checkFix('---\nglob: *.ts\n---\nText', 'Put quotes around the value', "---\nglob: '*.ts'\n---\nText"));
  it('of bold text is mended by quotes', () => checkFix('---\ntitle: **Bold** text\n---\nText', 'Put quotes around the value', "---\ntitle: '**Bold** text'\n---\nText"));
  it('of a backtick and an at sign is mended by quotes', () => checkFix('---\ntitle: `@x` there\n---\nText', 'Put quotes around the value', "---\ntitle: '`@x` there'\n---\nText"));
  it('says nothing of an alias that stands for something', () => checkRules('---\na: &x 1\nb: *x\n---\nText'));
  it('is mended in CRLF', () => checkFix('---\r\ntitle: Tests: a\r\nb: c\r\n---\r\n', 'Put quotes around the value', "---\r\ntitle: 'Tests: a'\r\nb: c\r\n---\r\n"));
  it('is not mended where quotes are not the matter', () => checkNoFix('---\na: [b\n---\nText', 'header-broken'));
});
