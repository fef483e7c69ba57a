import { closeTerminals, openTerminal } from '../cli/terminalSession';
import { useTemporaryFolder } from '../cli/temporaryFolder';
import { program } from './connectClient';

describe('a server that a person starts by hand', () => {
  const folder = useTemporaryFolder();
  afterEach(closeTerminals);

  it('says that it waits for a client, and ends with Ctrl+C', async () => {
    folder.write('one/a.prompt.md', 'A');
    folder.write('two/b.prompt.md', 'B');
    const session = openTerminal([process.execPath, program, 'mcp', 'one', 'two'], { cwd: folder.path });
    await session.sees('fill-prompt mcp: serves 2 folders over standard input and waits for a client (Ctrl+C ends it).');
    await session.press('ctrlC');
    await session.exitCode;
  });

  it('counts the folder that it was started in', async () => {
    const session = openTerminal([process.execPath, program, 'mcp'], { cwd: folder.path });
    await session.sees('serves 1 folder over');
    await session.press('ctrlC');
    await session.exitCode;
  });
});
