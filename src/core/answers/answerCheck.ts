import type { Value } from '../expressions/values.js';
import type { Input } from '../inputs/input.js';
import { limits } from '../text/limits.js';
import { checkAnswer, type CheckedAnswer } from './answer.js';
import { sizeOfPattern } from './pattern.js';

/**
 * Makes the check of answers to all questions of a file, such as their defaults. As `checkAnswer`, but once the patterns are together over their
 * limit no more are compiled: a file may hold thousands, and reading it reports them.
 */
export function createAnswerCheck(): (input: Input, value: Value) => CheckedAnswer {
  let left: number = limits.patterns;
  return (input, value) => {
    const { pattern, ...others } = input.limits;
    left -= pattern === undefined ? 0 : sizeOfPattern(pattern);
    return checkAnswer(left < 0 ? { ...input, limits: others } : input, value);
  };
}
