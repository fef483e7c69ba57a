import { setTimeout as wait } from 'node:timers/promises';

/**
 * Takes a function that reads something, a condition, and words for what is awaited. Gives the first reading that meets the
 * condition, and fails with the last one when none does in time.
 */
export async function eventually<T>(
  what: string,
  read: () => Promise<T>,
  accept: (reading: T) => boolean,
  milliseconds = 15_000,
): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const reading = await read();
    if (accept(reading)) {
      return reading;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${milliseconds / 1000} s in vain: ${what}. Last seen: ${JSON.stringify(reading, null, 2)}`);
    }
    await wait(50);
  }
}
