import { watch } from 'chokidar';
import { basename, sep } from 'node:path';
import { isPromptPath } from '../library/isPromptPath.js';

/** A watch over folders that can be ended. */
export interface FolderWatch {
  /** Resolves when changes are seen from now on. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** So long nothing must happen before a change is told: many files that change at once are told once. */
const quiet = 150;

/**
 * Watches the prompt files below some folders. Calls back after files have come, changed or gone and it has been quiet for a moment; and
 * once with a reason when the system cannot watch (any longer).
 */
export function watchFolders(folders: readonly string[], onChange: () => void, onFailure: (reason: string) => void): FolderWatch {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...folders], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => ['node_modules', '.git'].includes(basename(path)) || (stats?.isFile() === true && !isPromptPath(path.split(sep).join('/'))),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
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
