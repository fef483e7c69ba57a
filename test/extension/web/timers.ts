/** Waits; for tests in a web worker in place of `node:timers/promises`. */
export function setTimeout(milliseconds: number): Promise<void> {
  return new Promise((done) => globalThis.setTimeout(done, milliseconds));
}
