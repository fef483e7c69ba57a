import { dirname, join, relative, sep } from 'node:path';
import { readFoundFile } from '../../library/nodeFoundFile.js';
import { findWorkTree } from './findWorkTree.js';
import { ignore } from './ignore.js';

type Rules = ReturnType<typeof ignore>;

/**
 * The most that such a file may ask for, which is of strangers, too: every line is tried at every path, each `*` at every character of a name and
 * each `**` at every folder of a path, one inside the other.
 */
const mostLines = 5000;
const longestLine = 4096;
const mostStars = 3;
const mostGlobstars = 2;

/** Git tells upper from lower case where the system does. */
const ignorecase = process.platform === 'win32' || process.platform === 'darwin';

/**
 * Gives how to tell of a full path, found in a folder that is searched, whether the `.gitignore` files of the Git work tree leave it out.
 * Outside a work tree nothing is left out, and the folder itself never is: a person has named it.
 */
export async function openGitIgnored(folder: string): Promise<(path: string) => Promise<boolean>> {
  const root = await findWorkTree(folder);
  if (root === undefined) return () => Promise.resolve(false);
  const rules = new Map<string, Promise<Rules | undefined>>();
  const folders = new Map<string, Promise<boolean>>();

  const rulesOf = (at: string): Promise<Rules | undefined> => remember(rules, at, () => readRules(join(at, '.gitignore')));
  const isFolderLeftOut = (at: string): Promise<boolean> => remember(folders, at, () => isLeftOut(at, '/'));

  /** Takes what marks the path as that of a folder. What is left out is all of a folder: nothing in it can be taken in again. */
  async function isLeftOut(path: string, mark: '' | '/'): Promise<boolean> {
    if (path === folder || !path.startsWith(root === sep ? sep : `${root}${sep}`)) return false;
    const parent = dirname(path);
    if (await isFolderLeftOut(parent)) return true;
    // The nearest file that says something decides.
    for (let at = parent; ; at = dirname(at)) {
      const decision = decide(await rulesOf(at), at, path, mark);
      if (decision !== undefined || at === root) return decision ?? false;
    }
  }
  return (path) => isLeftOut(path, '');
}

/** Gives what rules say of a path, and nothing when they do not speak of it, or only of a folder that was named or taken in again. */
function decide(rules: Rules | undefined, at: string, path: string, mark: '' | '/'): boolean | undefined {
  if (rules === undefined) return undefined;
  const { ignored, unignored } = rules.test(relative(at, path) + mark);
  if (!ignored) return unignored ? false : undefined;
  const parent = relative(at, dirname(path));
  return parent !== '' && rules.ignores(`${parent}/`) ? undefined : true;
}

async function readRules(path: string): Promise<Rules | undefined> {
  try {
    const lines = (await readFoundFile(path)).split('\n');
    return ignore({ ignorecase }).add(lines.slice(0, mostLines).filter(isModest).join('\n'));
  } catch {
    // Most folders have none; one that cannot be read says nothing.
    return undefined;
  }
}

function isModest(line: string): boolean {
  const stars = line.match(/\*+/g) ?? [];
  return line.length <= longestLine && stars.length <= mostStars && stars.filter((each) => each.length > 1).length <= mostGlobstars;
}

function remember<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}
