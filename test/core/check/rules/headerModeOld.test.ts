import { checkFix, checkRules } from '../../../kit/checkRules';

describe('header-mode-old', () => {
  it('the old key', () => checkRules("---\nmode: 'agent'\n^^^^ header-mode-old\n---\n"));
  it('not beside the new one', () => checkRules('---\nmode: ask\nagent: ask\n---\n'));
  it('not without a value, and not deeper', () => checkRules('---\nmode:\nmetadata:\n  mode: ask\n---\n'));
  it('is renamed', () => checkFix('---\nmode: ask\n---\n', 'Write "agent" instead of "mode"', '---\nagent: ask\n---\n'));
  it('is renamed in quotes', () => checkFix('---\n"mode": ask\n---\n', 'Write "agent" instead of "mode"', '---\n"agent": ask\n---\n'));
});
