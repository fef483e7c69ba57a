import { median, medianRatio } from './rounds.mjs';

/** Gives a table of works, quickest first: the time, and the ratio to each of the bases. */
export function tableOf(title, times, bases, { note, unit = 'µs', about = new Map() } = {}) {
  const rows = [...times].sort(([, a], [, b]) => median(a) - median(b)).map(([name, values]) => [
    about.has(name) ? `${name} ${about.get(name)}` : name,
    formatNumber(median(values) / (unit === 'ms' ? 1000 : 1)),
    ...bases.map((base) => `${formatNumber(medianRatio(values, times.get(base)))} ×`),
  ]);
  return { title, head: ['', unit, ...bases.map((base) => `÷ ${base}`)], rows, note };
}

/** Gives a number with three digits that count. */
export function formatNumber(value) {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Gives a size in KB with the unit. */
export function formatSize(bytes) {
  return `${formatNumber(bytes / 1024)} KB`;
}
