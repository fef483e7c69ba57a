import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { basename, join, sep } from 'node:path';
import { readGitBranch } from '../../src/library/nodeGitBranch';
import { variables } from '../../src/core/index';
import { runInMemory } from './runInMemory';
import { useTemporaryFolder } from './temporaryFolder';

describe('The variables of the command line', () => {
  const folder = useTemporaryFolder();
  const cwd = folder.path;

  /** Fills a prompt that holds the named variables, with `|` between. */
  const fill = async (names: string, ...options: string[]): Promise<{ readonly values: readonly string[]; readonly stderr: string }> => {
    const typed = names.split(' ').map((name) => `\${${name}}`).join('|');
    const { stdout, stderr } = await runInMemory(['fill', '-', ...options], { typed, cwd });
    return { values: stdout.split('|'), stderr };
  };

  it('knows where and when it runs', async () => {
    assert.deepEqual(await fill('cwd workspaceFolder workspaceFolderBasename userHome pathSeparator date time'), {
      values: [cwd, cwd, basename(cwd), '/home/ada', sep, '2024-02-03', '04:05'],
      stderr: '',
    });
  });

  it('notes what has no value, and leaves it empty', async () => {
    assert.deepEqual(await fill('selection file'), {
      values: ['', ''],
      stderr: 'note: ${selection} has no value; it comes out empty. Give one with --var selection=VALUE.\nnote: ${file} has no value; it comes out empty. Give one with --var file=VALUE.\n',
    });
  });

  it('lets --var give any variable there is', async () => {
    const names = Object.keys(variables).filter((name) => name !== 'file');
    const { values, stderr } = await fill(names.join(' '), ...names.flatMap((name) => ['--var', `${name}=<${name}>`]));
    assert.deepEqual(values, names.map((name) => `<${name}>`));
    assert.equal(stderr, '');
  });

  it('derives the other file variables from the file', async () => {
    const names = 'file fileBasename fileBasenameNoExtension fileExtname fileDirname fileDirnameBasename relativeFile relativeFileDirname';
    assert.deepEqual(await fill(names, '--var', 'file=src/deep/a.test.ts'), {
      values: [join(cwd, 'src/deep/a.test.ts'), 'a.test.ts', 'a.test', '.ts', join(cwd, 'src/deep'), 'deep', join('src', 'deep', 'a.test.ts'), join('src', 'deep')],
      stderr: '',
    });
    assert.deepEqual((await fill('relativeFile relativeFileDirname fileExtname', '--var', 'file=Makefile')).values, ['Makefile', '.', '']);
    assert.deepEqual((await fill('relativeFile', '--var', 'file=src/a.ts', '--var', 'workspaceFolder=src')).values, ['a.ts']);
    assert.deepEqual((await fill('relativeFile', '--var', 'file=../a.ts')).values, [join(cwd, '../a.ts')]);
  });

  it('takes selection and selectedText for the same', async () => {
    assert.deepEqual(await fill('selection selectedText', '--var', 'selectedText=x'), { values: ['x', 'x'], stderr: '' });
  });

  it('lets an empty value be one', async () => {
    assert.deepEqual(await fill('selection', '--var', 'selection='), { values: [''], stderr: '' });
  });

  it('says of the name of an input how that is answered', async () => {
    assert.deepEqual(await runInMemory(['fill', '-', '--var', 'a=1'], { typed: '${input:a}' }), { exitCode: 2, stdout: '', stderr: 'fill-prompt: "a" is an input, not a variable: use --set a=VALUE.\n' });
  });

  it('refuses a name that is no variable', async () => {
    const { exitCode, stderr } = await runInMemory(['fill', '-', '--var', 'selektion=x'], { typed: 'a' });
    assert.equal(exitCode, 2);
    assert.match(stderr, /^fill-prompt: there is no variable "selektion"\. Did you mean "selection"\? There are: file, /);
  });

  it('fills none of the variables that would hand out secrets or run code', async () => {
    const typed = '${env:HOME} ${config:a.b} ${command:x}';
    assert.equal((await runInMemory(['fill', '-'], { typed, env: { HOME: '/secret' } })).stdout, typed);
  });

  describe('gitBranch', () => {
    const git = (at: string, ...words: string[]): void => {
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...words], { cwd: at, stdio: 'ignore' });
    };

    it('reads the branch of the repository around a folder', async () => {
      folder.write('repository/.git/HEAD', 'ref: refs/heads/feature/a-b\n');
      folder.write('repository/src/a.ts', '');
      assert.equal(await readGitBranch(join(cwd, 'repository/src')), 'feature/a-b');
      assert.equal((await runInMemory(['fill', '-'], { typed: '${gitBranch}', cwd: join(cwd, 'repository/src') })).stdout, 'feature/a-b');
    });

    it('has no value on a detached commit', async () => {
      folder.write('detached/.git/HEAD', '0123456789012345678901234567890123456789\n');
      assert.equal(await readGitBranch(join(cwd, 'detached')), undefined);
    });

    it('follows the file that a worktree has in place of the folder', async () => {
      folder.write('main/.git/worktrees/side/HEAD', 'ref: refs/heads/side\n');
      folder.write('side/.git', 'gitdir: ../main/.git/worktrees/side\n');
      assert.equal(await readGitBranch(join(cwd, 'side')), 'side');
      folder.write('absolute/.git', `gitdir: ${join(cwd, 'main/.git/worktrees/side')}\n`);
      assert.equal(await readGitBranch(join(cwd, 'absolute')), 'side');
    });

    if (spawnSync('git', ['--version']).status === 0) {
      it('agrees with git itself', async () => {
        const repository = join(cwd, 'real');
        folder.write('real/a.txt', 'a');
        git(repository, 'init', '-q', '-b', 'trunk');
        git(repository, 'add', '.');
        git(repository, 'commit', '-q', '-m', 'a');
        git(repository, 'worktree', 'add', '-b', 'beside', join(cwd, 'beside'));
        assert.equal(await readGitBranch(repository), 'trunk');
        assert.equal(await readGitBranch(join(cwd, 'beside')), 'beside');
      });
    }
  });
});
