// `npm run bench:form`: how long a form takes in the real VS Code, on the sample prompt: from the command to a form one can type in, and from a key
// to the preview that shows it. Needs the package: `npm run package` first.
import { samplePrompt } from '../../bench/samplePrompt.mjs';
import { startJourney } from './journey.js';
import { evaluateInWebview, webviewFrame } from '../vscode/webviewFrame.js';

const opens = 7;
const keys = 60;

/** Runs in the page of the form: from the moment of a key until the preview has changed and is laid out. */
const watch = `(() => {
  window.samples = [];
  let pressed;
  document.addEventListener('input', () => { pressed = performance.now(); }, { capture: true });
  new MutationObserver(() => {
    if (pressed === undefined) return;
    document.querySelector('.raw').getBoundingClientRect();
    window.samples.push(performance.now() - pressed);
    pressed = undefined;
  }).observe(document.querySelector('.raw'), { subtree: true, childList: true, characterData: true });
})()`;

async function main(): Promise<void> {
  const { text } = samplePrompt();
  const journey = await startJourney({ 'long.prompt.md': text }, { openFile: 'long.prompt.md', settings: { 'fillPrompt.destination': 'clipboard' } });
  try {
    const { page, runCommand, quickInput } = journey.workbench;
    const frame = webviewFrame(page);
    const opened: number[] = [];
    for (let round = 0; round < opens; round++) {
      await page.keyboard.press('F1');
      await quickInput.input.fill('>Fill Prompt in Form');
      await quickInput.waitFor('the command', ({ items }) => items[0]?.label === 'Fill Prompt in Form');
      const start = performance.now();
      await page.keyboard.press('Enter');
      await frame.locator('[data-key]:focus-within').first().waitFor({ timeout: 60_000 });
      opened.push(performance.now() - start);
      if (round < opens - 1) await runCommand('View: Close Editor');
    }
    await evaluateInWebview(page, watch);
    for (let key = 0; key < keys; key++) {
      await page.keyboard.press('x');
      await page.waitForTimeout(30);
    }
    const samples = await evaluateInWebview<number[]>(page, 'window.samples');
    console.log(`prompt of ${Math.round(text.length / 1024)} KB`);
    console.log(`command to a form with the cursor in it, ms: first ${opened[0]?.toFixed(0)}, then median ${median(opened.slice(1)).toFixed(0)}`);
    console.log(`key to changed preview, ms: median ${median(samples).toFixed(1)}, slowest of ${samples.length} ${Math.max(...samples).toFixed(1)}`);
  } finally {
    await journey.end();
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
