import { remarks } from '../engines/engines.mjs';
import { measureRounds, median, medianRatio } from '../rounds.mjs';
import { formatNumber } from '../tables.mjs';
import { apart, startWorker } from '../works/apart.mjs';
import { coldNames } from '../works/coldWork.mjs';

const factors = [1, 4, 16, 64];

/** A first fill of the large prompt with its body one to 64 times. */
export async function measureGrowth({ large }) {
  const kilobytes = factors.map((factor) => (large.text.length + (factor - 1) * large.body.length) / 1024);
  // The sizes of one engine stand side by side in a round, and the engines too.
  const works = coldNames.flatMap((name) => {
    const worker = startWorker('cold', name);
    return factors.map((factor) => apart('cold', name, `large ×${factor}`, { label: `${name}\n${factor}`, worker }));
  });
  const times = await measureRounds(works, { rounds: 9, warmUp: 150 });
  const ratio = await measureOwnGrowth(kilobytes);
  const names = [...coldNames];
  const timeOf = (name, factor) => median(times.get(`${name}\n${factor}`));
  const perKilobyte = (name, index) => timeOf(name, factors[index]) / kilobytes[index];
  return {
    tables: [{
      title: 'Growth: a first fill, the body repeated; milliseconds',
      head: ['', ...factors.map((factor, index) => `×${factor}: ${formatNumber(kilobytes[index])} KB`), 'µs per KB at ×4', 'at ×64', '×64 ÷ this core'],
      rows: names.sort((a, b) => timeOf(a, 64) - timeOf(b, 64)).map((name) => [
        remarks.has(name) ? `${name} ${remarks.get(name)}` : name,
        ...factors.map((factor) => formatNumber(timeOf(name, factor) / 1000)),
        formatNumber(perKilobyte(name, 1)),
        formatNumber(perKilobyte(name, 3)),
        `${formatNumber(medianRatio(times.get(`${name}\n64`), times.get('this core\n64')))} ×`,
      ]),
      note: `Nine rounds, in which all stand side by side. The ratio under "Goals" is of 61 rounds of this core by itself.`,
    }],
    goals: [{ goal: 'growth: time per KB at 3 MB less than 1.3 × that at ×4', measured: `${ratio.toFixed(2)} ×`, held: ratio < 1.3 }],
  };
}

/** The core's time per KB at ×64 over that at ×4: by itself, since a dozen engines beside it leave time for nine rounds only, and in those it comes out anywhere from 0.8 to 1.4. */
async function measureOwnGrowth(kilobytes) {
  const worker = startWorker('cold', 'this core');
  const works = [1, 3].map((index) => apart('cold', 'this core', `large ×${factors[index]}`, { label: String(index), worker }));
  const times = await measureRounds(works, { rounds: 61, warmUp: 400 });
  return (medianRatio(times.get('3'), times.get('1')) * kilobytes[1]) / kilobytes[3];
}
