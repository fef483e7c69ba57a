import { inspect } from 'node:util';
import fc from 'fast-check';
import { givenChoices, randomChoices, seedOf, type Choices } from './choices';
import { Tally } from './tally';
import type { Target } from './targets';

/** A case for which something does not hold, as small as it could be made. */
export interface Failure {
  readonly target: string;
  readonly seed: number;
  readonly index: number;
  readonly message: string;
  /** Where it was thrown, to tell failures apart. */
  readonly place: string;
  /** The case, ready to be read. */
  readonly shown: string;
  /** The choices it is made from. */
  readonly choices: readonly number[];
}

/** How long a failure is made smaller. */
const shrinkingTime = 20_000;

/** Checks one case of a target; gives the failure, made smaller by fast-check, or nothing. */
export function checkCase(name: string, target: Target, seed: number, index: number, tally: Tally): Failure | undefined {
  const choices = randomChoices(seedOf(seed, name, index));
  try {
    target.check(target.make(choices), choices, tally);
    return undefined;
  } catch (error) {
    return { target: name, seed, index, ...shrink(target, choices.made, error) };
  }
}

/** Checks the cases of a target that a list of numbers or bytes makes; throws as the check does. */
export function checkGiven(target: Target, numbers: ArrayLike<number>, tally = new Tally()): void {
  const choices = givenChoices(numbers);
  target.check(target.make(choices), choices, tally);
}

/** Checks so many cases of a target; throws the first failure as an error that says how to repeat it. */
export function fuzzTarget(name: string, target: Target, seed: number, runs: number): Tally {
  const tally = new Tally();
  for (let index = 0; index < runs; index++) {
    const failure = checkCase(name, target, seed, index, tally);
    if (failure !== undefined) throw new Error(describeFailure(failure));
  }
  return tally;
}

/** Gives all that is needed to repeat and understand a failure. */
export function describeFailure({ target, seed, index, message, place, shown }: Failure): string {
  return `${target}: ${message}\n${place}\n\n${shown}\n\nTo repeat it: npm run fuzz -- --only ${target} --seed ${seed} --at ${index}\n`;
}

function shrink(target: Target, made: readonly number[], error: unknown): Pick<Failure, 'message' | 'place' | 'shown' | 'choices'> {
  const place = placeOf(error);
  const fails = (numbers: readonly number[]): unknown => {
    try {
      checkGiven(target, numbers);
      return undefined;
    } catch (caught) {
      // Another failure on the way would hide this one.
      return placeOf(caught) === place ? caught : undefined;
    }
  };
  const lists = fc.array(fc.nat(0xffff), { maxLength: made.length, size: 'max' });
  const result = fc.check(fc.property(lists, (numbers) => fails(numbers) === undefined), { examples: [[[...made]]], numRuns: 1, interruptAfterTimeLimit: shrinkingTime });
  const numbers = result.counterexample?.[0] ?? made;
  const choices: Choices = givenChoices(numbers);
  const shown = inspect(target.make(choices), { depth: 8, maxStringLength: 4000, breakLength: 160 });
  const caught = fails(numbers) ?? error;
  return { message: messageOf(caught), place, shown, choices: numbers };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 3000);
}

/** The lines of the program and of the checks that were reached, without their columns, down to where the check was begun. */
function placeOf(error: unknown): string {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const begun = frames.findIndex((line) => /[\\/]fuzz[\\/]fuzzTarget\b/.test(line));
  const lines = frames.slice(0, begun === -1 ? undefined : begun).filter((line) => /[\\/](?:src|test)[\\/]/.test(line));
  return lines.slice(0, 4).map((line) => line.trim().replace(/:\d+\)?$/, '').replace(/\(?(?:file:\/\/)?[^( ]*[\\/](src|test)[\\/]/, '$1/')).join('\n');
}
