import assert from 'node:assert/strict';
import { applyEdits, checkPromptFile, fixesOf, openPromptFile } from '../../../../src/core/index';
import { checkNoFix } from '../../../kit/checkRules';
import { fixText } from '../../../kit/fixText';
import { seedFiles } from '../../../kit/sharedFiles';

/** What becomes of a text that is read in another encoding than its own. */
function misread(text: string, encoding: 'macintosh' | 'windows-1252' | 'latin1'): string {
  const bytes = Buffer.from(text);
  if (encoding === 'macintosh') return new TextDecoder('macintosh').decode(bytes);
  const latin = bytes.toString('latin1');
  return encoding === 'latin1' ? latin : latin.replace(/[\x80-\x9f]/g, (each) => windows.charAt(each.charCodeAt(0) - 0x80));
}

const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9dž\x9fŸ'.replace('\x9fŸ', 'Ÿ');
const encodings = ['macintosh', 'windows-1252', 'latin1'] as const;

function countOf(text: string): string | undefined {
  return checkPromptFile(openPromptFile(text)).find(({ code }) => code === 'text-garbled')?.values['count'];
}

describe('text-garbled', () => {
  const texts = ['# 🗄️⚡ Schema', 'Done ✅ — “quoted” … café', '├── src\n│   └── core', 'naïve → Käse, größer', '日本語テキスト 🎉', 'a 👨‍💻 b'];
  for (const encoding of encodings) {
    it(`is mended after ${encoding}, once and for all`, () => {
      for (const text of texts) {
        const garbled = misread(text, encoding);
        const file = openPromptFile(garbled);
        const problems = checkPromptFile(file).filter(({ code }) => code === 'text-garbled');
        assert.equal(problems.length, 1, garbled);
        assert.deepEqual(fixesOf(file, problems[0]!).map(({ edits, isSafe }) => [applyEdits(garbled, edits), isSafe]), [[text, true]]);
        assert.equal(fixText(file), text);
        assert.equal(countOf(text), undefined);
      }
    });
  }

  it('knows the invisible mark at the start of an emoji', () => assert.equal(fixText(openPromptFile('\uf8ffüóÑÔ∏è Data')), '🗄️ Data'));

  it('is left where a header would be broken by its repair', () => checkNoFix('---\nâ€œa: 1\nâ€œa: 2\n“a: 3\n---\n', 'text-garbled'));

  it('stands at the first place with the count and what it should be', () => {
    const [problem] = checkPromptFile(openPromptFile('One \uf8ffüîç two \uf8ffüéØ three'));
    assert.deepEqual([problem?.span, problem?.values], [{ start: 4, end: 8 }, { count: '2', encoding: 'Mac Roman', first: '🔍' }]);
  });

  it('leaves sound text beside it', () => assert.equal(fixText(openPromptFile('l’été \uf8ffüîç 2√π «é» 日本')), 'l’été 🔍 2√π «é» 日本'));

  for (const text of [
    'l’été «é» “É” — à … « passé » 2√π r, ≤ ∑',
    'MANHÃ… «LIBERTÉ» CAFÉ” «\u00a0résumé\u00a0»',
    '‚Äußerung‘ „Öl“ Straße ÄÖÜ',
    'Ελληνικά, русский, 日本語, עברית, العربية, 한국어, ไทย',
    '😀 ├── └── • → ✅ 👨‍💻 ½ × ÷ ° © ® ™ € £',
    'Ångström, Łódź, đâu, São Paulo, Ñandú, ÃÃÃ, çã, ÂÊÎÔÛ',
    'Replace "â€™" by an apostrophe, and `Ã©` by é',
    '2√π and √π', // a formula, not the letter ù
    '\ufeffText with a mark before it',
  ]) {
    it(`never touches ${JSON.stringify(text)}`, () => assert.equal(countOf(text), undefined));
  }

  for (const { name, text } of seedFiles()) {
    it(`mends ${name}`, () => {
      assert.equal(countOf(text), '63');
      const mended = fixText(openPromptFile(text));
      assert.equal(countOf(mended), undefined);
      assert.match(mended, /\n🗄️⚡ \*\*CONSTITUTIONAL/u);
      assert.doesNotMatch(mended, /[\u00a0-\u1fff\uf8ff\ufffd]/, 'nothing odd is left');
    });
  }
});
