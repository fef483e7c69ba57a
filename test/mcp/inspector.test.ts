import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { useTemporaryFolder } from '../cli/temporaryFolder';
import { installOnce, installPackages } from '../vscode/installOnce';
import { program } from './connectClient';

const inspectorVersion = '1.0.3';

/** The protocol's own inspector, by its command line: a client that others have written, on the older line of the SDK. */
describe('the inspector of the Model Context Protocol', function () {
  this.timeout(180_000);
  const folder = useTemporaryFolder();
  let inspector: string;
  before(async () => {
    folder.write('review.prompt.md', '---\ndescription: Reviews\ninput:\n  - name: depth\n    options: [quick, full]\n    default: quick\n---\nReview: ${input:depth}');
    const installed = await installOnce(`mcp-inspector-cli-${inspectorVersion}`, async (directory) => {
      await installPackages(directory, [`@modelcontextprotocol/inspector-cli@${inspectorVersion}`]);
      // It reads its version from the package of the whole inspector, in which it usually lies, with hundreds of others for a page in a browser.
      await writeFile(join(directory, 'node_modules/@modelcontextprotocol/package.json'), JSON.stringify({ name: '@modelcontextprotocol/inspector', version: inspectorVersion }));
    });
    inspector = join(installed, 'node_modules/@modelcontextprotocol/inspector-cli/build/index.js');
  });

  const inspect = async (...words: string[]): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(process.execPath, [inspector, process.execPath, program, 'mcp', folder.path, ...words], { cwd: folder.path });
    return JSON.parse(stdout) as unknown;
  };

  it('lists the prompts', async () => {
    assert.deepEqual(await inspect('--method', 'prompts/list'), {
      prompts: [{ name: 'review', title: 'review', description: 'Reviews', arguments: [{ name: 'depth', description: 'One of: quick, full. Default: quick', required: false }] }],
    });
  });

  it('gets one filled', async () => {
    assert.deepEqual(await inspect('--method', 'prompts/get', '--prompt-name', 'review', '--prompt-args', 'depth=full'), {
      description: 'Reviews',
      messages: [{ role: 'user', content: { type: 'text', text: 'Review: full' } }],
    });
  });

  it('lists and calls the tools', async () => {
    const { tools } = (await inspect('--method', 'tools/list')) as { tools: { name: string }[] };
    assert.deepEqual(tools.map(({ name }) => name), ['list_prompts', 'describe_prompt', 'fill_prompt', 'check_prompt']);
    assert.deepEqual(await inspect('--method', 'tools/call', '--tool-name', 'fill_prompt', '--tool-arg', 'prompt=review', '--tool-arg', 'answers={"depth":"full"}'), { content: [{ type: 'text', text: 'Review: full' }] });
  });
});
