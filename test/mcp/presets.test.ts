import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { useTemporaryFolder } from '../cli/temporaryFolder';
import { callTool, closeClients, connectClient, type McpConnection } from './connectClient';

describe('the presets of prompts that are served', () => {
  const folder = useTemporaryFolder();
  const project = join(folder.path, 'project');
  before(() => {
    folder.write('project/.github/prompts/greet.prompt.md', 'Hello ${input:who}');
    folder.write('project/.github/prompts/team/part.prompt.md', 'Good bye ${input:who}');
    folder.write('project/.fill-prompt/greet.yaml', 'prompt: .github/prompts/greet.prompt.md\npresets:\n  Team:\n    who: all\n');
    folder.write('project/.github/.fill-prompt/part.yaml', 'prompt: prompts/team/part.prompt.md\npresets:\n  Between:\n    who: you\n');
  });
  afterEach(closeClients);
  const fill = async (connection: McpConnection, prompt: string, preset: string): Promise<string> => (await callTool(connection, 'fill_prompt', { prompt, preset })).texts.join('\n');
  const presetNames = async (connection: McpConnection, prompt: string): Promise<readonly string[]> =>
    ((await callTool(connection, 'describe_prompt', { prompt })).data as { presets: { name: string }[] }).presets.map(({ name }) => name);

  it('are those between the prompt and the working directory, when its folder lies in that', async () => {
    const connection = await connectClient(['.github/prompts'], { cwd: project });
    assert.equal(await fill(connection, 'greet', 'team'), 'Hello all');
    assert.equal(await fill(connection, 'part', 'Between'), 'Good bye you');
    assert.deepEqual(await presetNames(connection, 'greet'), ['Team']);
  });

  it('are the same when the folder is named by a path with a link in it', async () => {
    symlinkSync(project, join(folder.path, 'shortcut'));
    const connection = await connectClient([join(folder.path, 'shortcut/.github/prompts')], { cwd: project });
    assert.equal(await fill(connection, 'greet', 'Team'), 'Hello all');
  });

  it('are those of the working directory, too, for a folder that is a link in it', async () => {
    folder.write('elsewhere/shared.prompt.md', 'Shared by ${input:who}');
    folder.write('elsewhere/.fill-prompt/own.yaml', 'prompt: own.prompt.md\npresets:\n  Own:\n    who: me\n');
    folder.write('elsewhere/own.prompt.md', 'Only ${input:who}');
    folder.write('project/.fill-prompt/shared.yaml', 'prompt: shared/shared.prompt.md\npresets:\n  Here:\n    who: us\n');
    symlinkSync(join(folder.path, 'elsewhere'), join(project, 'shared'));
    const connection = await connectClient(['shared'], { cwd: project });
    assert.equal(await fill(connection, 'shared', 'Here'), 'Shared by us');
    assert.equal(await fill(connection, 'own', 'Own'), 'Only me');
  });
});
