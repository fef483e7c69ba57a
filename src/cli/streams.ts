import { isUtf8 } from 'node:buffer';
import { decodeUtf16 } from '../library/decodeUtf16.js';
import type { Invocation, Output } from './invocation.js';
import { maskControls, printable } from './printable.js';
import { WrongUse } from './wrongUse.js';

/** Writes a text, or bytes as they are, and waits until it is on its way. A reader that has gone (`| head`) is no fault and ends nothing. */
export function writeTo(output: Output, text: string | Uint8Array): Promise<void> {
  if (text.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    // The stream also emits the error; without a listener that would end the process with a stack.
    const ignore = (): void => undefined;
    output.once('error', ignore);
    output.write(text, (error) => {
      if (error === null || error === undefined || isClosedPipe(error)) {
        if (error === null || error === undefined) output.off('error', ignore);
        resolve();
      } else {
        reject(new WrongUse(`cannot write: ${error.message}`));
      }
    });
  });
}

/**
 * Writes a result to standard output, or another one, as it is. Only on a terminal its control characters are shown instead of obeyed, since they are those of
 * a file: they could rewrite the screen, or put something on the clipboard.
 */
export async function writeResult(invocation: Invocation, text: string, output = invocation.stdout): Promise<void> {
  const shown = output.isTTY === true ? maskControls(text) : text;
  await writeTo(output, shown);
  if (shown !== text) await say(invocation, 'note: control characters are shown as symbols on a terminal; a pipe or --output gets them as they are.');
}

/** Says something to the person, on standard error, as one or more whole lines. */
export function say({ stderr }: Invocation, text: string): Promise<void> {
  return writeTo(stderr, `${printable(text)}\n`);
}

/** Decodes the bytes of a file, and says so when they are neither UTF-8 nor marked as UTF-16. Takes the name by which the person knows the file. */
export async function decode(bytes: Buffer, name: string, invocation: Invocation): Promise<string> {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const wide = decodeUtf16(bytes);
  if (wide !== undefined) return wide;
  await say(invocation, `note: ${name} is not UTF-8; what cannot be read comes out as \uFFFD.`);
  return bytes.toString('utf8');
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
