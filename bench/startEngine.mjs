// A process that loads one engine and fills one prompt: what a person waits for who fills once. Takes the engine's name, or `core`, and a file.
import { readFileSync } from 'node:fs';

const [module, name, path] = process.argv.slice(2);
const { text, header, answers, translated } = JSON.parse(readFileSync(path, 'utf8'));
const engine = (await import(`./engines/${module}.mjs`))[name];
let filled;
if (name === 'core') {
  filled = engine.fillWithHeader(text, answers);
} else {
  (await import('./limits.mjs')).readHeader(header);
  filled = await (await engine.compile(translated))(answers);
}
process.stdout.write(filled);
