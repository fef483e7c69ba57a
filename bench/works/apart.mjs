import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Gives a work that runs in a process of its own, for `measureRounds`. What one engine does to a process is felt by all code in it: Nunjucks makes an
 * object that inherits from `String.prototype`, and V8 then calls every method of strings four times as slowly, everywhere. Takes the kind of work (`body`, `cold`,
 * `warm`), its name, which prompts it fills (see `promptsNamed`), and a process, where several works of one kind and name share it.
 */
export function apart(kind, name, prompts, { label = name, worker = startWorker(kind, name) } = {}) {
  return { name: label, warm: (warmUp) => worker.ask({ prompts, warmUp }), measure: () => worker.ask({ prompts }), end: () => worker.end() };
}

/** Gives the process of an engine, which starts when it is first asked for something. */
export function startWorker(kind, name) {
  let child;
  const ask = (message) =>
    new Promise((resolve, reject) => {
      child ??= fork(fileURLToPath(new URL('runWork.mjs', import.meta.url)), [kind, name]);
      const failed = (code) => reject(new Error(`${kind}, ${name}: the process ended with ${code}.`));
      child.once('exit', failed);
      child.once('message', ({ time }) => {
        child.off('exit', failed);
        resolve(time);
      });
      child.send(message);
    });
  return { ask, end: () => child?.kill() };
}
