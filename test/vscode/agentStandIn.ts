import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The title of the command by which the stand-in of an agent calls a tool. */
export const agentCommand = 'Agent: Call the Tool';

/** The file in its folder with what came back: JSON with the texts of the result, or with the reason why there is none. */
export const outcomeFile = 'outcome.json';

/**
 * Takes a folder, the name of a tool and what to give it, and writes an extension that calls the tool as an agent does. Gives its folder.
 * VS Code then asks the person, as the tool wants it.
 */
export async function writeAgentStandIn(folder: string, tool: string, input: object): Promise<string> {
  const extension = join(folder, 'test.agent');
  await mkdir(extension, { recursive: true });
  const commands = [{ command: 'agent.callTool', title: agentCommand }];
  await writeFile(join(extension, 'package.json'), JSON.stringify({ publisher: 'test', name: 'agent', version: '0.0.1', engines: { vscode: '^1.101.0' }, main: './main.js', activationEvents: [], contributes: { commands } }));
  await writeFile(join(extension, 'main.js'), main(tool, input));
  return extension;
}

const main = (tool: string, input: object): string => `
const vscode = require('vscode');
const { writeFileSync } = require('fs');
const { join } = require('path');
exports.activate = ({ extension, subscriptions }) => {
  const keep = (outcome) => writeFileSync(join(extension.extensionPath, '${outcomeFile}'), JSON.stringify(outcome));
  subscriptions.push(vscode.commands.registerCommand('agent.callTool', () =>
    vscode.lm.invokeTool(${JSON.stringify(tool)}, { input: ${JSON.stringify(input)}, toolInvocationToken: undefined }).then(
      ({ content }) => keep({ texts: content.map(({ value }) => value) }),
      (error) => keep({ reason: String(error) }),
    ),
  ));
};
`;
