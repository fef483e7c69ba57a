// Works are measured side by side: each round runs all of them in an order of its own, and ratios are taken inside a round.

/** What was read of the outputs; printing it keeps the reading from being optimised away. */
export const sink = { value: 0 };

/** How long a work runs in a round, in microseconds, and how often at most. */
const batchTime = 3000;
const mostRepeats = 60;
/** How many turns the warming up is cut into. */
const turns = 10;

/**
 * Measures works in rounds. A work is `{ name, isAsync?, isProcess?, prepare(round), run(prepared) }` and gives a text, or one that runs in another process (see
 * `works/apart.mjs`). Each work is first run alone for some milliseconds, in turns: what many works share is compiled by V8 long before what is one work's own, and
 * a process that waits for seconds until all others are warm gives memory back, and is a quarter slower from then on. Gives the
 * microseconds of a run, by name, a value for each round.
 */
export async function measureRounds(works, { rounds = 60, warmUp = 400 } = {}) {
  const times = new Map(works.map(({ name }) => [name, []]));
  const measured = works.map((work) => (work.measure === undefined ? new LocalWork(work) : work));
  try {
    for (let turn = 0; turn < turns; turn++) for (const work of measured) await work.warm(warmUp / turns);
    let random = 1;
    for (let round = 0; round < rounds; round++) {
      for (const work of shuffle(measured, () => (random = (random * 48271) % 2147483647))) times.get(work.name).push(await work.measure());
    }
  } finally {
    for (const work of measured) work.end?.();
  }
  return times;
}

/** A work that runs in this process. What `prepare` does is not timed, and the text is made flat inside the timing. */
export class LocalWork {
  count = 0;
  repeats = 1;

  constructor(work) {
    this.work = work;
    this.name = work.name;
  }

  /** Runs the work alone, and learns how often it is to be run in a round: a quick one many times, a slow one once. A work that starts a process has nothing to warm. */
  async warm(milliseconds) {
    if (this.work.isProcess) return;
    const end = performance.now() + milliseconds;
    let quickest = Infinity;
    for (let round = 0; performance.now() < end || round === 0; round++) {
      const time = await this.time(this.work.prepare(this.count++));
      quickest = Math.min(quickest, time);
    }
    this.repeats = Math.min(mostRepeats, Math.max(1, Math.round(batchTime / quickest)));
  }

  /**
   * Gives the microseconds of one run, of those of a round. What a run is given is prepared just before it: texts prepared for all runs at once are alive
   * during each of them, and the collector copies them on the run's account.
   */
  async measure() {
    // The first runs are not timed: they bring the work's own code and data back into the processor, where the work before it had its own.
    const end = this.work.isProcess ? 0 : performance.now() + batchTime / 1000;
    for (let run = 0; run < mostRepeats && performance.now() < end; run++) flatten(await this.work.run(this.work.prepare(this.count++)));
    let sum = 0;
    for (let run = 0; run < this.repeats; run++) sum += await this.time(this.work.prepare(this.count++));
    return sum / this.repeats;
  }

  time(prepared) {
    return this.work.isAsync ? timeAsync(this.work, prepared) : timeSync(this.work, prepared);
  }
}

/** Gives the middle value. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Gives the median of the ratios between two works, each taken inside a round. */
export function medianRatio(times, baseTimes) {
  return median(times.map((time, round) => time / baseTimes[round]));
}

function timeSync(work, prepared) {
  const start = process.hrtime.bigint();
  flatten(work.run(prepared));
  return Number(process.hrtime.bigint() - start) / 1000;
}

async function timeAsync(work, prepared) {
  const start = process.hrtime.bigint();
  flatten(await work.run(prepared));
  return Number(process.hrtime.bigint() - start) / 1000;
}

/** Reading one character in the middle makes V8 join the pieces of a text; its length alone does not. */
function flatten(text) {
  if (typeof text === 'string') sink.value ^= text.charCodeAt(text.length >> 1);
}

function shuffle(works, random) {
  const shuffled = [...works];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = random() % (at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]];
  }
  return shuffled;
}
