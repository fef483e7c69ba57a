import type { Key } from 'node:readline';
import type { InputStream } from '../invocation.js';

/** Ends an open question from outside of the library that draws it. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Whether the person asked for the question before; else they cancelled. */
  readonly wantsBack: boolean;
  stop(): void;
}

/**
 * Watches the keys of an open question for what the library does not know: Shift+Tab goes back, and the end of the input
 * cancels (it would leave the question waiting forever).
 */
export function watchKeys(input: InputStream): Interruption {
  const controller = new AbortController();
  let wantsBack = false;
  let stopped = false;
  // The library sees the key after this; it must be through with it before the question ends under it.
  const end = (back: boolean, condition: () => boolean): void => {
    setImmediate(() => {
      if (stopped || !condition()) return;
      wantsBack = back;
      controller.abort();
    });
  };
  const onKey = (_: string | undefined, key: Key): void => {
    if (key.name === 'tab' && key.shift === true) end(true, () => true);
    // Readline closes on Ctrl+D, but only on an empty line; elsewhere it deletes a character.
    if (key.name === 'd' && key.ctrl === true) end(false, () => input.isPaused());
  };
  const onEnd = (): void => end(false, () => true);
  input.on('keypress', onKey);
  input.on('end', onEnd);
  return {
    signal: controller.signal,
    get wantsBack() {
      return wantsBack;
    },
    stop() {
      stopped = true;
      input.off('keypress', onKey);
      input.off('end', onEnd);
    },
  };
}
