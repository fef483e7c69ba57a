import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, checkPromptFile, fileFormats, openPromptFile, safeEdits, type FileFormat, type PromptFile } from '../../src/core/index';
import { hoverAt } from '../../src/features/hover';
import { inlayHintsOf } from '../../src/features/inlayHints';
import { highlightsAt, referencesAt } from '../../src/features/references';
import { prepareRenameAt, renameAt } from '../../src/features/rename';
import { refactoringsAt } from '../../src/features/refactorings';
import { semanticTokensOf } from '../../src/features/semanticTokens';
import { symbolsOf } from '../../src/features/symbols';

const command = '---\nargument-hint: "[pr] [how urgent]"\n---\nReview #$1, then #$1 again, $2, $ARGUMENTS.';

describe('arguments of commands in the editor', () => {
  const file = openPromptFile(command, 'claude-command');
  const at = (word: string): number => command.indexOf(word) + 1;

  it('are found, marked and coloured', () => {
    assert.equal(referencesAt(file, at('$1'))?.uses.length, 2);
    assert.deepEqual(highlightsAt(file, at('$1')).map(({ span }) => command.slice(span.start, span.end)), ['1', '1']);
    assert.deepEqual(semanticTokensOf(file).map(({ span, type }) => [command.slice(span.start, span.end), type]), [['1', 'parameter'], ['1', 'parameter'], ['2', 'parameter'], ['ARGUMENTS', 'parameter']]);
    assert.deepEqual(symbolsOf(file).map(({ name }) => name), ['pr', '2', 'ARGUMENTS']);
    assert.match(hoverAt(file, at('$2'), { variables: {} })?.markdown ?? '', /^\*\*2\*\*: .*\n\nhow urgent\n/);
    assert.deepEqual(inlayHintsOf(file, { pr: '7' }, { start: 0, end: command.length }).map(({ text }) => text), ['7', '7']);
  });

  it('cannot be renamed, and a sentence says why', () => {
    for (const word of ['$1', '$2', '$ARGUMENTS']) {
      const prepared = prepareRenameAt(file, at(word));
      assert.ok('refusal' in prepared);
      assert.equal(prepared.refusal.message, `This is an argument of the command, and ${word} is how its format calls it; that cannot be renamed.`);
    }
  });

  it('can be renamed where the header gives them their names', () => {
    const text = '---\narguments: [issue, branch]\n---\nFix $issue on $branch, ${input:issue}.';
    const renamed = renameAt(openPromptFile(text, 'claude-command'), text.indexOf('$issue') + 2, 'ticket');
    assert.ok('edits' in renamed);
    assert.equal(applyEdits(text, renamed.edits), '---\narguments: [ticket, branch]\n---\nFix $ticket on $branch, ${input:ticket}.');
    const numbered = text.replace('$branch', '$1');
    assert.ok('refusal' in prepareRenameAt(openPromptFile(numbered, 'claude-command'), numbered.indexOf('branch') + 1));
  });

  it('are never moved into text', () => {
    const text = '---\narguments: [issue]\n---\nFix $issue.';
    assert.deepEqual(refactoringsAt(openPromptFile(text, 'claude-command'), text.indexOf('issue')), []);
  });

  it('harm nothing, whatever the text', () => {
    const pieces = ['$1', '$ARGUMENTS', '$ARGUMENTS[0]', '$a', '\\', '$$', '${input:a}', '${a ? 1 : 2}', '${', '}', '---\n', 'arguments: [a, b]\n', 'arguments: a b\n', 'argument-hint: <a> [b]\n', '\n', '## Inputs\n', '* ${input:m:20}: x\n', '$FILE', 'x'];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 15 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, fc.constantFrom(...(Object.keys(fileFormats) as FileFormat[])), (each, format) => useAll(openPromptFile(each, format))), { numRuns: 2000 });
  });
});

/** Asks every feature everywhere; what can be renamed must still say the same. */
function useAll(promptFile: PromptFile): void {
  const { text, format, template } = promptFile;
  assert.equal(template.parts.reduce((length, { span }) => length + span.end - span.start, 0), promptFile.document.body.end - promptFile.document.body.start);
  checkPromptFile(promptFile);
  openPromptFile(applyEdits(text, safeEdits(promptFile)), format);
  semanticTokensOf(promptFile);
  symbolsOf(promptFile);
  for (let offset = 0; offset <= text.length; offset++) {
    hoverAt(promptFile, offset, { variables: {} });
    referencesAt(promptFile, offset);
    for (const fix of refactoringsAt(promptFile, offset)) openPromptFile(applyEdits(text, fix.edits), format);
    const renamed = renameAt(promptFile, offset, 'renamed');
    if ('edits' in renamed) assert.equal(openPromptFile(applyEdits(text, renamed.edits), format).inputs.length, promptFile.inputs.length);
  }
}
