import { textOf, type Scalar, type Value } from '../expressions/values.js';
import type { Option } from './input.js';

/** Gives how to find the option that a value means: of a long list of answers, each is looked for. Of options that read the same the first counts. */
export function optionFinder(options: readonly Option[] = []): (typed: Value) => Scalar | undefined {
  // The option itself comes first: one may be `true` and another the text "true".
  const readings: readonly ((value: Value, label: string) => Value)[] = [(value) => value, textOf, (_, label) => label, (value) => textOf(value).toLowerCase()];
  const maps = readings.map((read) => new Map([...options].reverse().map(({ value, label }) => [read(value, label), value])));
  return (typed) => {
    const text = textOf(typed);
    const typedAs = [typed, text, text, text.trim().toLowerCase()];
    const found = maps.findIndex((map, index) => map.has(typedAs[index]));
    return maps[found]?.get(typedAs[found]);
  };
}
