import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkPromptFile, openPromptFile } from '../../../src/core/index';
import { fixText } from '../../kit/fixText';
import { checkGolden } from '../../kit/golden';
import { checkEveryFix } from '../../kit/checkRules';
import { corpusFiles, seedFiles } from '../../kit/sharedFiles';

const files = [...corpusFiles(), ...seedFiles()];

if (files.length > 0) {
  describe('the rules on real files', () => {
    it('report these problems and no others', () => {
      const counts = new Map<string, number>();
      for (const { name, text } of files) {
        const repository = name.split('/')[0] ?? '';
        for (const { code } of checkPromptFile(openPromptFile(text))) counts.set(`${repository}\t${code}`, (counts.get(`${repository}\t${code}`) ?? 0) + 1);
      }
      const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => `${key}\t${count}\n`);
      checkGolden(join(__dirname, 'corpus.golden.txt'), `repository\tcode\tcount\n${rows.join('')}`);
    });

    it('mend with every repair what they report', () => {
      let fixes = 0;
      for (const { name, text } of files) fixes += checkEveryFix(openPromptFile(text), name);
      assert.ok(fixes > 0);
    });

    it('find nothing more to mend when all safe repairs are done', () => {
      for (const { name, text } of files) {
        const mended = fixText(openPromptFile(text));
        assert.equal(fixText(openPromptFile(mended)), mended, name);
      }
    });
  });
}
