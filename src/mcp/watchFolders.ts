import { watch } from 'chokidar';
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

/**
 * Watches the prompt files below some folders. Calls back after files have come, changed or gone and it has been quiet for a moment; and
 * once with a reason when the system cannot watch (any longer).
 */
export function watchFolders(folders: readonly string[], onChange: () => void, onFailure: (reason: string) => void): FolderWatch {
  let timer: NodeJS.Timeout | undefined;
  let since: number | undefined;
  const tell = (): void => {
    since = undefined;
    onChange();
  };
  const watcher = watch([...folders], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => ['node_modules', '.git'].includes(basename(path)) || (stats?.isFile() === true && !isPromptPath(path.split(sep).join('/'))),
  });
  watcher.on('all', () => {
    since ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(quiet, since + longest - Date.now())));
  });
  let hasFailed = false;
  watcher.on('error', (error) => {
    if (!hasFailed) onFailure(error instanceof Error ? error.message : String(error));
    hasFailed = true;
  });
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
