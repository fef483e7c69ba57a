import assert from 'node:assert/strict';
import { readCommandLine } from '../../src/cli/commandLine';

const fillDefaults = { kind: 'fill', set: [], variables: [], json: false, force: false, noInput: false };

describe('The command line', () => {
  it('reads every option of fill', () => {
    const words = 'fill a.prompt.md --set a=1 --set b=x=y --var selection=s --answers f.yaml -o out.md --json --force --no-input'.split(' ');
    assert.deepEqual(readCommandLine(words), {
      kind: 'fill',
      file: 'a.prompt.md',
      set: [{ name: 'a', value: '1' }, { name: 'b', value: 'x=y' }],
      variables: [{ name: 'selection', value: 's' }],
      answers: 'f.yaml',
      output: 'out.md',
      json: true,
      force: true,
      noInput: true,
    });
  });

  it('takes - for standard input, and for standard output as if it were not there', () => {
    for (const name of ['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']) assert.deepEqual(readCommandLine(['fill', '-', '--output', name]), { ...fillDefaults, file: '-' }, name);
    for (const name of ['/dev/stderr', '/dev/fd/11', 'dev/stdout']) assert.deepEqual(readCommandLine(['fill', '-', '--output', name]), { ...fillDefaults, file: '-', output: name }, name);
  });

  it('takes empty values and values that look like options', () => {
    assert.deepEqual(readCommandLine(['fill', 'f', '--set', 'a=', '--set=b=--c']), { ...fillDefaults, file: 'f', set: [{ name: 'a', value: '' }, { name: 'b', value: '--c' }] });
  });

  it('reads inputs, help and version', () => {
    assert.deepEqual(readCommandLine(['inputs', 'f', '--json']), { kind: 'inputs', file: 'f', json: true, presets: false });
    assert.deepEqual(readCommandLine(['--help']), { kind: 'help' });
    assert.deepEqual(readCommandLine(['fill', '--help']), { kind: 'help', command: 'fill' });
    assert.deepEqual(readCommandLine(['inputs', 'f', '-h']), { kind: 'help', command: 'inputs' });
    assert.deepEqual(readCommandLine(['--version']), { kind: 'version' });
  });

  it('takes the other words for help and version that people try', () => {
    for (const words of [['help'], ['help', 'help'], ['help', '--help'], ['-h']]) assert.deepEqual(readCommandLine(words), { kind: 'help' }, words.join(' '));
    assert.deepEqual(readCommandLine(['help', 'fill']), { kind: 'help', command: 'fill' });
    for (const word of ['-v', '-V']) assert.deepEqual(readCommandLine([word]), { kind: 'version' }, word);
  });

  it('reads every option of check', () => {
    assert.deepEqual(readCommandLine(['check']), { kind: 'check', paths: [], fix: false, format: 'text' });
    assert.deepEqual(readCommandLine('check a.prompt.md prompts --fix --format sarif --max-warnings 0 -o out.sarif'.split(' ')), {
      kind: 'check',
      paths: ['a.prompt.md', 'prompts'],
      fix: true,
      format: 'sarif',
      maxWarnings: 0,
      output: 'out.sarif',
    });
    assert.deepEqual(readCommandLine(['check', '-', '--output=-']), { kind: 'check', paths: ['-'], fix: false, format: 'text' });
    assert.deepEqual(readCommandLine(['check', '-h']), { kind: 'help', command: 'check' });
  });

  const wrong: readonly (readonly [words: readonly string[], message: RegExp])[] = [
    [[], /say what to do/],
    [['fil', 'f'], /"fil" is not a command\. Did you mean "fill"\?/],
    [['review.prompt.md'], /Did you mean: fill-prompt fill review\.prompt\.md/],
    [['my prompts/review.prompt.md'], /Did you mean: fill-prompt fill "my prompts\/review\.prompt\.md"$/],
    [['help', 'fil'], /"fil" is not a command\. Did you mean "fill"\?/],
    [['--json', 'f'], /no option "--json" before a command/],
    [['fill'], /give a prompt file/],
    [['fill', ''], /give a prompt file/],
    [['fill', 'a', 'b'], /one prompt file, not also "b"/],
    [['fill', 'a', '--set', 'name'], /--set needs NAME=VALUE, not "name"/],
    [['fill', 'a', '--set', '=value'], /--set needs NAME=VALUE/],
    [['fill', 'a', '--var', 'selection'], /--var needs NAME=VALUE/],
    [['fill', 'a', '--outptu', 'b'], /Unknown option '--outptu'\. Did you mean "--output"\?/],
    [['fill', 'a', '--set'], /'--set <value>' argument missing/],
    [['fill', 'a', '--json=1'], /'--json' does not take an argument/],
    [['inputs', 'a', '--set', 'b=c'], /Unknown option '--set'/],
    [['check', '--format', 'jso'], /no format "jso"\. Did you mean "json"\? There are: text, json, sarif, github\./],
    [['check', '--max-warnings', 'few'], /--max-warnings needs a whole number from 0 on, not "few"/],
    [['check', '--max-warnings=-1'], /--max-warnings needs a whole number from 0 on, not "-1"/],
    [['check', '--max-warnings', '-1'], /^Option '--max-warnings' has no value behind it; one that begins with - is given as --max-warnings=VALUE\. See fill-prompt check --help\.$/],
    [['fill', 'a', '-o', '--json'], /^Option '-o' has no value behind it; one that begins with - is given as --output=VALUE\./],
    [['check', '--fromat', 'json'], /Unknown option '--fromat'\. Did you mean "--format"\?/],
    [['fill', '-', '--answers', '-'], /cannot both come from standard input/],
  ];
  for (const [words, message] of wrong) {
    it(`refuses: ${words.join(' ') || '(nothing)'}`, () => {
      assert.throws(() => readCommandLine(words), { name: 'WrongUse', message });
    });
  }
});
