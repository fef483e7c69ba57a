import fc from 'fast-check';

/** Pieces of YAML, plain and not, of which headers are put together at random. */
const pieces = [
  'a: ', 'b: ', 'name: ', 'input:', 'tags:', 'a-b.c: ', 'true: ', 'Null: ', 'é: ', '"q": ', "'q': ", '? ', ': ', '- ', '- - ', '-', '<<: ', '1: ', 'a:', '- a: ', '- name: x',
  'x', 'some words', 'it\'s', 'a:b', 'a: b', 'a #b', 'a# b', ' # c', '# c', '1', '1.5', '1.10', '007', '0x1F', '1e3', '-1', '+1', '.5', '1.', '1_000', '12345678901234567890', '2024-01-01', '1.2.3', '.inf', '~', 'null', 'True', 'FALSE', 'yes', 'no',
  "'x'", "'it''s'", "''", "'a' b", "'", '"x"', '"a\\nb"', '""', '"', '"a" # c', "'a'#c", "'x': y", '"x": y', '[a, b]', '[]', '[a, ]', '[ ]', "['a', \"b\"]", '[', ']', ', ', ',', '[a: b]', '[a b, 1, true, ~]', '[a#b]', '[a/b.c, d+e]', '[- a]', '[a', '{ a: b }', '{', '}',
  '|', '>', '|-\n  x', '>\n  x', '&a ', '*a', '!t ', '!!str ', '%', '@', '`', '=', '...', '---', '\\', '\t', '\0', '\ufeff', '\u2028', '\r', '🙂', '\ud800', '目标',
];
const breaks = ['\n', '\n', '\n  ', '\n  ', '\n    ', '\n      ', '\n   ', '\n\n', '\n  \n', ' \n', '\r\n', '\n# c\n', '\n  # c\n', '\n- ', '\n  - ', '\n    - '];

const scrap = fc.oneof({ arbitrary: fc.constantFrom(...pieces), weight: 5 }, { arbitrary: fc.constantFrom(...breaks), weight: 4 });
const scraps = fc.array(scrap, { maxLength: 14 }).map((parts) => parts.join(''));

const key = fc.oneof({ arbitrary: fc.constantFrom('name', 'input', 'a-b.c', 'A_1', 'null_', 'true'), weight: 1 }, { arbitrary: fc.nat(99).map((number) => `key${number}`), weight: 4 });
const scalar = fc.oneof(
  { arbitrary: fc.constantFrom('x', 'some words', "it's so", 'a:b', 'a#b', '(x, y)', 'é 🙂', '1', '1.5', '1.2.3', '2026-11-25', 'null', 'True', 'no', "'it''s'", "''", "'a: # b'", '"x"', '""', '', '[a, b]', '[]', "['a', \"b c\", x ]", '[ a b ,c,]', '{ a: b, c: "d" }', '{a: b c,\n     d: 1 }'), weight: 12 },
  { arbitrary: fc.constantFrom('1.10', '007', '+1', '-1', '1.', '.5', '1e3', '0x1f', '0o7', '.inf', '1.e2', '.', '~', '"a \\" b"', '[1, 2.5]', '[1.10]', '{ a: b, a: c }', '{a:b}', '{a: }', '{ a }', '{}', '{ a: [b] }', '{ a: b: c }', '|', '>', "'x' # c", 'x # c', '# c', "[a,\n     'b' ]", '[\n]', '[a\n   , b]', "'x", '[a', 'x: y', '*a', '&a x', '!!str x'), weight: 1 },
);
const between = fc.oneof({ arbitrary: fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n'), weight: 20 }, { arbitrary: fc.constantFrom(' \n', '\n   \n', '\n# c\n', '\n  # c\n'), weight: 1 });

interface Block {
  /** Each line with how far it stands to the right of the block. */
  readonly lines: readonly string[];
}

/** Maps, lists and lists of maps as people write them, indented as they should be. */
const { block } = fc.letrec<{ block: Block; map: Block; list: Block; nested: Block; entry: Block; item: Block }>((tie) => ({
  block: fc.oneof({ arbitrary: tie('map'), weight: 4 }, { arbitrary: tie('list'), weight: 3 }),
  nested: fc.oneof({ maxDepth: 3 }, { arbitrary: fc.constant({ lines: [] }), weight: 1 }, { arbitrary: tie('block'), weight: 1 }),
  map: fc.array(tie('entry'), { minLength: 1, maxLength: 4 }).map((entries) => ({ lines: entries.flatMap(({ lines }) => lines) })),
  list: fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => ({ lines: items.flatMap(({ lines }) => lines) })),
  entry: fc.tuple(key, fc.constantFrom(' ', ' ', ' ', '  '), scalar, fc.constantFrom(0, 1, 2, 2, 2, 4), tie('nested')).map(([name, space, value, indentation, { lines }]) => ({
    lines: lines.length === 0 ? [`${name}:${value === '' ? '' : space}${value}`] : [`${name}:`, ...lines.map((line) => ' '.repeat(indentation) + line)],
  })),
  item: fc.tuple(fc.constantFrom('- ', '- ', '- ', '-   '), scalar, tie('nested'), fc.boolean()).map(([dash, value, { lines }, isBelow]) => ({
    lines: lines.length === 0 ? [dash + value] : isBelow ? ['-', ...lines.map((line) => ' '.repeat(dash.length) + line)] : lines.map((line, index) => (index === 0 ? dash : ' '.repeat(dash.length)) + line),
  })),
}));

const written = fc.tuple(block, fc.array(between, { minLength: 1, maxLength: 7 })).map(([{ lines }, breaks]) => lines.map((line, index) => line + (breaks[index % breaks.length] ?? '\n')).join(''));
/** The same with a piece put in, or some characters taken out. */
const damaged = fc.tuple(written, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), fc.oneof(scrap, fc.constant(''))).map(([text, at, removed, added]) => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + added + text.slice(start + removed);
});

/** What stands between the two `---` of a header: texts of the kind that authors write, and any other. */
export const headerTexts = fc.oneof({ arbitrary: written, weight: 4 }, { arbitrary: damaged, weight: 3 }, { arbitrary: scraps, weight: 2 });
