import { watch, type FSWatcher } from 'chokidar';
import { stat } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import { isPromptPath } from '../library/isPromptPath.js';

/** A watch over folders that can be ended. */
export interface FolderWatch {
  /** Resolves when changes are seen from now on. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** So long nothing must happen before a change is told: many files that change at once are told once. A storm without an end puts it off only so long. */
const quiet = 150;
const longest = 2000;

/** So often it is looked whether a folder that has gone is there again: a branch of Git that lacks it takes it away. */
const returnInterval = 1000;

/**
 * Watches the prompt files below some folders. Calls back after files have come, changed or gone and it has been quiet for a moment; and
 * once with a reason when the system cannot watch (any longer). A folder that has gone is watched again when it comes back.
 */
export function watchFolders(folders: readonly string[], onChange: () => void, onFailure: (reason: string) => void): FolderWatch {
  let timer: NodeJS.Timeout | undefined;
  let since: number | undefined;
  const tell = (): void => {
    since = undefined;
    onChange();
  };
  const tellSoon = (): void => {
    since ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(quiet, since + longest - Date.now())));
  };
  let hasFailed = false;
  const fail = (error: unknown): void => {
    if (!hasFailed) onFailure(error instanceof Error ? error.message : String(error));
    hasFailed = true;
  };
  const watches = folders.map((folder) => watchFolder(folder, tellSoon, fail));
  return {
    ready: Promise.all(watches.map(({ ready }) => ready)).then(() => undefined),
    async close() {
      clearTimeout(timer);
      await Promise.all(watches.map((each) => each.close()));
    },
  };
}

/** The system watches a folder, not its path: another one that takes its place has to be watched anew. */
function watchFolder(folder: string, onEvent: () => void, onFailure: (error: unknown) => void): FolderWatch {
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const open = (): FSWatcher =>
    watch(folder, {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path, stats) => ['node_modules', '.git'].includes(basename(path)) || (stats?.isFile() === true && !isPromptPath(path.split(sep).join('/'))),
    })
      .on('all', () => {
        onEvent();
        timer ??= setTimeout(() => void look(), quiet);
      })
      .on('error', onFailure);
  let watcher = open();
  let watched = identityOf(folder);
  const look = async (): Promise<void> => {
    const [before, now] = await Promise.all([watched, identityOf(folder)]);
    if (isClosed) return;
    timer = now === undefined ? setTimeout(() => void look(), returnInterval) : undefined;
    if (now === before) return;
    watched = Promise.resolve(now);
    if (now === undefined) return;
    void watcher.close();
    // What has come until it is watched is told by this.
    watcher = open().once('ready', onEvent);
  };
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Gives what tells a folder from any other that ever stands at its path; nothing when there is none. */
async function identityOf(folder: string): Promise<string | undefined> {
  return stat(folder, { bigint: true }).then(({ dev, ino, birthtimeNs }) => `${dev} ${ino} ${birthtimeNs}`, () => undefined);
}
