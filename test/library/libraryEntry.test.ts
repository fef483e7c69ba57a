import assert from 'node:assert/strict';
import { openPromptFile } from '../../src/core/index';
import { symbolsOf } from '../../src/features/symbols';
import { entryOfName, libraryEntryOf } from '../../src/library/libraryEntry';
import { corpusFiles } from '../kit/sharedFiles';
import { foundFile } from './memoryFiles';

const at = (path: string, text: string) => libraryEntryOf(foundFile(path), openPromptFile(text));

describe('entries of the library', () => {
  it('say what a list shows of a prompt', () => {
    const text = '---\ntitle: Review\ndescription: |\n  Reads the\n  diff\ntags: [code, "#git", code]\ninput:\n  - name: level\n    options: [a, b]\n    default: a\n  - unused\n---\n${input:level === \'c\'} ${input:who}';
    assert.deepEqual(at('.github/prompts/review.prompt.md', text), {
      uri: '.github/prompts/review.prompt.md',
      fileName: 'review.prompt.md',
      folder: '.github/prompts',
      place: 'shop',
      title: 'Review',
      description: 'Reads the diff',
      tags: ['code', 'git'],
      inputs: [
        { name: 'level', type: 'choice', required: false, line: 7, character: 10 },
        { name: 'unused', type: 'string', required: false, line: 10, character: 4 },
        { name: 'who', type: 'string', required: true, line: 12, character: 31 },
      ],
      problems: ['input-unused', 'compare-not-an-option', 'input-undeclared'],
      source: 'text',
    });
  });

  it('take the name of the file, or of a skill\'s folder, where there is no title', () => {
    assert.equal(at('a/plan.prompt.md', 'x').title, 'plan');
    assert.equal(at('skills/tea/SKILL.md', 'x').title, 'tea');
    assert.equal(at('SKILL.md', 'x').title, 'SKILL');
    assert.equal(entryOfName(foundFile('a/Plan.PROMPT.md'), 'name').title, 'Plan');
  });

  it('read tags as words between commas and under metadata, and no others', () => {
    assert.deepEqual(at('a', '---\ntags: "git, code review ,, #x"\n---\n').tags, ['git', 'code review', 'x']);
    assert.deepEqual(at('a', '---\nmetadata:\n  tags: [a, 2]\n---\n').tags, ['a', '2']);
    assert.deepEqual(at('a', '---\ntags: { a: b }\n---\n').tags, []);
    assert.deepEqual(at('a', '# Tags: x').tags, []);
  });

  it('say of each input of the corpus in which line it is declared, as the outline does', () => {
    for (const { name, text } of corpusFiles()) {
      const file = openPromptFile(text);
      const outline = symbolsOf(file).map((symbol) => `${symbol.name} ${file.lines.positionAt(symbol.nameSpan.start).line}`);
      assert.deepEqual(libraryEntryOf(foundFile(name), file).inputs.map((input) => `${input.name} ${input.line}`), outline, name);
    }
  });
});
