import { sep } from 'node:path';
import type { Server } from './startServer.js';

/** What a workbench opens with; all paths are absolute. */
export interface OpenedWith {
  /** The folder, or a workspace file (`.code-workspace`) that names several. */
  readonly folder: string;
  readonly openFile?: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
}

/** Takes a server and what to open, and gives the address of that workbench, with the connection token if there is one. */
export function workbenchAddress(server: Pick<Server, 'url' | 'port' | 'connectionToken'>, opened: OpenedWith): string {
  const { folder, ...others } = opened;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  for (const name of ['openFile', 'extensionDevelopmentPath', 'extensionTestsPath'] as const) {
    const path = others[name];
    if (path !== undefined) {
      payload.push([name, `vscode-remote://127.0.0.1:${server.port}${encodeURI(slashed(path))}`]);
    }
  }
  const query = new URLSearchParams({
    ...(server.connectionToken === undefined ? {} : { tkn: server.connectionToken }),
    [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: slashed(folder),
    payload: JSON.stringify(payload),
  });
  return `${server.url}/?${query.toString()}`;
}

/** Paths in addresses have forward slashes and begin with one, on Windows too: `/c:/folder`. */
function slashed(path: string): string {
  const forward = path.split(sep).join('/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}
