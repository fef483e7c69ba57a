import assert from 'node:assert/strict';
import { findFileFormat } from '../../../src/core/index';

describe('formats of files', () => {
  const expected: readonly (readonly [path: string, format: string | undefined])[] = [
    ['review.prompt.md', 'prompt'],
    ['C:\\work\\.github\\prompts\\Review.PROMPT.md', 'prompt'],
    ['.claude/commands/review.prompt.md', 'prompt'],
    ['SKILL.md', 'skill'],
    ['.github/skills/tea/SKILL.md', 'skill'],
    ['skills/tea/skill.md', undefined],
    ['/home/ada/.claude/skills/tea/SKILL.md', 'claude-skill'],
    ['.claude/skills/tea/notes.md', undefined],
    ['.claude/commands/fix.md', 'claude-command'],
    ['.claude\\commands\\git\\fix.md', 'claude-command'],
    ['x.claude/commands/fix.md', undefined],
    ['.claude/commands/fix.txt', undefined],
    ['~/.codex/prompts/fix.md', 'codex-prompt'],
    ['.codex/prompts/old/fix.md', undefined],
    ['.cursor/commands/fix.md', 'cursor-command'],
    ['README.md', undefined],
    ['', undefined],
  ];
  for (const [path, format] of expected) it(`${path || 'nothing'}: ${format ?? 'none'}`, () => assert.equal(findFileFormat(path), format));
});
