import type { RunState } from './runState';
import { targets, type TargetName } from './targets';

const problemCount = 'problem ';

/** Gives the results of a run as Markdown: what was checked, how often, and what was met. */
export function resultsTable({ seed, runs, done, failures }: RunState): string {
  const rows = Object.entries(done).map(([name, { cases, seconds, slowest, counts }]) => {
    const met = Object.entries(counts).filter(([what]) => !what.startsWith(problemCount)).sort(([a], [b]) => (a < b ? -1 : 1));
    const found = failures.filter(({ target }) => target === name).length;
    return `| ${name} | ${targets[name as TargetName].help} | ${number(cases)}${cases === runs[name] ? '' : ` of ${number(runs[name] ?? 0)}`} | ${met.map(([what, count]) => `${what}: ${number(count)}`).join('<br>')} | ${found} | ${number(seconds)} | ${slowest.milliseconds} |`;
  });
  const problems = new Map<string, number>();
  for (const { counts } of Object.values(done)) {
    for (const [what, count] of Object.entries(counts)) if (what.startsWith(problemCount)) problems.set(what.slice(problemCount.length), (problems.get(what.slice(problemCount.length)) ?? 0) + count);
  }
  return `# Results of fuzzing

Written by \`npm run fuzz\`; the same cases come with \`npm run fuzz -- --seed ${seed}\`.

| target | what holds | cases | of them | failures | seconds | slowest case, ms |
|---|---|---:|---|---:|---:|---:|
${rows.join('\n')}

Problems that were met in the files, by their codes:

| code | times |
|---|---:|
${[...problems].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => `| ${code} | ${number(count)} |`).join('\n')}
`;
}

function number(count: number): string {
  return Math.round(count).toLocaleString('en');
}
