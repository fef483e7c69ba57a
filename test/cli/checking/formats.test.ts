import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import assert from 'node:assert/strict';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { formatAnnotation } from '../../../src/cli/checking/githubAnnotation';
import type { Invocation } from '../../../src/cli/invocation';
import { problemCodes } from '../../../src/core/index';
import { runInMemory } from '../runInMemory';
import { useTemporaryFolder } from '../temporaryFolder';
import { useWordRule } from './wordRule';

describe('The formats of fill-prompt check', () => {
  useWordRule();
  const folder = useTemporaryFolder();
  const cwd = folder.path;
  folder.write('a.prompt.md', 'fine\r\n日本 FIX\r\n');
  folder.write('b, 100%: ü/c.prompt.md', 'NOTE WARN DROP MAYBE');
  folder.write('d.prompt.md', 'fine');

  const check = async (format: string, ...paths: string[]): Promise<string> => (await runInMemory(['check', ...paths, '--format', format], { cwd })).stdout;

  describe('json', () => {
    it('lists every file with its problems', async () => {
      assert.deepEqual(JSON.parse(await check('json', 'a.prompt.md', 'd.prompt.md')), [
        {
          path: 'a.prompt.md',
          problems: [
            {
              code: 'limit-exceeded',
              severity: 'error',
              line: 2,
              column: 4,
              endLine: 2,
              endColumn: 7,
              message: 'FIX is over the limit of none, so it is left as it stands.',
              fixable: true,
            },
          ],
        },
        { path: 'd.prompt.md', problems: [] },
      ]);
    });

    it('calls fixable only what is mended safely', async () => {
      const [file] = JSON.parse(await check('json', 'b, 100%: ü')) as { readonly problems: { readonly severity: string; readonly fixable: boolean }[] }[];
      assert.deepEqual(file?.problems.map(({ severity, fixable }) => [severity, fixable]), [['information', false], ['warning', false], ['error', true], ['error', false]]);
    });
  });

  describe('github', () => {
    it('prints one command per problem and escapes the path', async () => {
      assert.deepEqual((await check('github')).split('\n'), [
        '::error file=a.prompt.md,line=2,col=4,endLine=2,endColumn=7,title=limit-exceeded::FIX is over the limit of none, so it is left as it stands.',
        '::notice file=b%2C 100%25%3A ü/c.prompt.md,line=1,col=1,endLine=1,endColumn=5,title=limit-exceeded::NOTE is over the limit of none, so it is left as it stands.',
        '::warning file=b%2C 100%25%3A ü/c.prompt.md,line=1,col=6,endLine=1,endColumn=10,title=limit-exceeded::WARN is over the limit of none, so it is left as it stands.',
        '::error file=b%2C 100%25%3A ü/c.prompt.md,line=1,col=11,endLine=1,endColumn=15,title=limit-exceeded::DROP is over the limit of none, so it is left as it stands.',
        '::error file=b%2C 100%25%3A ü/c.prompt.md,line=1,col=16,endLine=1,endColumn=21,title=limit-exceeded::MAYBE is over the limit of none, so it is left as it stands.',
        '',
      ]);
    });

    it('keeps messages and names of files from becoming commands', () => {
      const place = { code: 'header-broken', severity: 'error', line: 1, column: 2, endLine: 3, endColumn: 4 } as const;
      assert.equal(
        formatAnnotation({ ...place, message: '50%\r\n::add-mask::x, y: z\u001B[2J' }, 'a\n::x'),
        '::error file=a%0A%3A%3Ax,line=1,endLine=3,title=header-broken::50%25 ::add-mask::x, y: z␛[2J',
      );
    });
  });

  describe('sarif', () => {
    // The schema is of draft 4, of which it uses nothing that later drafts read otherwise but these two words.
    const schema = JSON.parse(readFileSync(join(__dirname, '../schema/sarif-schema-2.1.0.json'), 'utf8')) as Record<string, unknown>;
    delete schema['$schema'];
    delete schema['id'];
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(schema);

    const readLog = async (...paths: string[]): Promise<SarifLog> => {
      const log: unknown = JSON.parse(await check('sarif', ...paths));
      assert.ok(validate(log), ajv.errorsText(validate.errors));
      return log as SarifLog;
    };

    it('is checked by a schema that refuses', () => {
      assert.ok(!validate({ version: '2.1.0', runs: [{ tool: {} }] }));
      assert.ok(!validate({ version: '2.0.0', runs: [] }));
    });

    it('is valid with problems of every severity and without any', async () => {
      assert.deepEqual((await readLog()).runs[0]?.results.map(({ level }) => level), ['error', 'note', 'warning', 'error', 'error']);
      assert.deepEqual((await readLog('d.prompt.md')).runs[0]?.results, []);
    });

    it('describes each code as a rule, to which the results point', async () => {
      const [run] = (await readLog()).runs;
      const rules = run?.tool.driver.rules ?? [];
      assert.deepEqual(rules.map(({ id }) => id), Object.keys(problemCodes));
      assert.ok(run?.results.every(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId));
      assert.doesNotMatch(JSON.stringify(rules), /\{\w+\}/);
    });

    it('gives the place and the repairs of a problem', async () => {
      const [result] = (await readLog('a.prompt.md')).runs[0]?.results ?? [];
      const artifactLocation = { uri: 'a.prompt.md', uriBaseId: '%SRCROOT%' };
      const region = { startLine: 2, startColumn: 4, endLine: 2, endColumn: 7 };
      assert.deepEqual(result?.message, { text: 'FIX is over the limit of none, so it is left as it stands.' });
      assert.deepEqual(result.locations, [{ physicalLocation: { artifactLocation, region } }]);
      assert.deepEqual(result.fixes, [
        {
          description: { text: 'Write "fixed\nline"' },
          artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'fixed\nline' } }] }],
        },
      ]);
    });

    it('gives the repairs of the first fifty problems of a file: each reads the header again', async () => {
      folder.write('many/many.prompt.md', 'FIX\n'.repeat(60));
      const results = (await readLog('many')).runs[0]?.results ?? [];
      assert.deepEqual(results.map(({ fixes }) => fixes?.length ?? 0), Array.from({ length: 60 }, (_, index) => (index < 50 ? 1 : 0)));
    });

    it('encodes paths, and gives full ones for what is outside', async () => {
      const urisOf = (log: SarifLog): readonly string[] => log.runs[0]?.results.map(({ locations: [first] }) => first?.physicalLocation.artifactLocation.uri ?? '') ?? [];
      assert.equal(urisOf(await readLog('b, 100%: ü'))[0], 'b%2C%20100%25%3A%20%C3%BC/c.prompt.md');
      const outside = await runInMemory(['check', '../a.prompt.md', '--format', 'sarif'], { cwd: join(cwd, 'b, 100%: ü') });
      assert.deepEqual(urisOf(JSON.parse(outside.stdout) as SarifLog), [`file://${cwd}/a.prompt.md`]);
      const typed = await runInMemory(['check', '-', '--format', 'sarif'], { typed: 'ERROR' });
      assert.deepEqual(urisOf(JSON.parse(typed.stdout) as SarifLog), ['%3Cstdin%3E']);
    });
  });
});

describe('The paths in reports of fill-prompt check', () => {
  useWordRule();
  const folder = useTemporaryFolder();
  const repository = join(folder.path, 'repository');
  const cwd = join(repository, 'some/ü');
  folder.write('repository/some/ü/a.prompt.md', 'ERROR');
  folder.write('outside.prompt.md', 'ERROR');

  const pathOf = async (format: string, env: Invocation['env'] = {}, path = 'a.prompt.md'): Promise<string> => {
    const { stdout } = await runInMemory(['check', path, '--format', format], { cwd, env });
    if (format === 'github') return /file=([^,]*),/.exec(stdout)?.[1] ?? '';
    if (format === 'sarif') return (JSON.parse(stdout) as SarifLog).runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    return format === 'json' ? ((JSON.parse(stdout) as { readonly path: string }[])[0]?.path ?? '') : stdout.split(':')[0] ?? '';
  };

  it('count from the workspace of the workflow', async () => {
    const env = { GITHUB_WORKSPACE: repository };
    assert.equal(await pathOf('github', env), 'some/ü/a.prompt.md');
    assert.equal(await pathOf('sarif', env), 'some/%C3%BC/a.prompt.md');
    symlinkSync(repository, join(folder.path, 'link'));
    assert.equal(await pathOf('github', { GITHUB_WORKSPACE: join(folder.path, 'link') }), 'some/ü/a.prompt.md');
  });

  it('count from the working directory without a workspace that holds the file, and without a work tree', async () => {
    for (const env of [{}, { GITHUB_WORKSPACE: '' }, { GITHUB_WORKSPACE: join(folder.path, 'other') }]) assert.equal(await pathOf('github', env), 'a.prompt.md');
  });

  it('count from the root of the Git work tree, be .git a folder or a file', async () => {
    folder.write('repository/.git', 'gitdir: elsewhere\n');
    assert.equal(await pathOf('github'), 'some/ü/a.prompt.md');
    rmSync(join(repository, '.git'));
    folder.write('repository/.git/HEAD', 'ref: refs/heads/main\n');
    assert.equal(await pathOf('sarif'), 'some/%C3%BC/a.prompt.md');
    assert.equal(await pathOf('github', { GITHUB_WORKSPACE: join(folder.path, 'other') }), 'some/ü/a.prompt.md');
    assert.equal(await pathOf('github', { GITHUB_WORKSPACE: cwd }), 'a.prompt.md');
    const outside = join(folder.path, 'outside.prompt.md');
    assert.equal(await pathOf('github', {}, outside), outside);
  });

  it('stay those of the working directory for people and scripts', async () => {
    for (const format of ['text', 'json']) assert.equal(await pathOf(format, { GITHUB_WORKSPACE: repository }), 'a.prompt.md');
  });
});

interface SarifLog {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: unknown;
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
      readonly fixes?: readonly unknown[];
    }[];
  }[];
}
