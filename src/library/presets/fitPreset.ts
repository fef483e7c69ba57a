import { inputsByName, recallAnswers, type AnswerProblem, type Input, type Span, type Value } from '../../core/index.js';
import { nearestInput } from '../nearestInput.js';
import { createPresetProblem } from './createPresetProblem.js';
import type { FiledPreset, PresetProblem } from './preset.js';

/** The answers of a preset, sorted by whether its prompt still takes them. */
export interface FittedPreset {
  /** With the types of their inputs; an optional input that the preset leaves empty is there, as `undefined`. */
  readonly answers: Readonly<Record<string, Value>>;
  readonly misfits: readonly PresetMisfit[];
}

/** An entry of a preset that its prompt no longer takes. */
export interface PresetMisfit extends PresetProblem {
  /** Why the value does not fit; absent when it is the input that is not there or may not be kept. */
  readonly answer?: AnswerProblem;
}

/** Fits a preset to the inputs of its prompt, which may have changed since it was saved. */
export function fitPreset(inputs: readonly Input[], { answers, places, nameSpan }: Pick<FiledPreset, 'answers' | 'places' | 'nameSpan'>): FittedPreset {
  const byName = inputsByName(inputs);
  const fitted = recallAnswers(inputs, answers);
  const misfits = fitted.misfits.map(({ name, problem }): PresetMisfit => {
    const span = places.get(name) ?? nameSpan;
    if (problem !== undefined) return { ...createPresetProblem('preset-answer-unfit', span, { name }), answer: problem };
    return byName.has(name) ? createPresetProblem('preset-answer-secret', span, { name }) : unknownInput(name, span, inputs);
  });
  return { answers: Object.fromEntries(Object.entries(fitted.answers).map(([name, value]) => [name, value ?? undefined])), misfits };
}

function unknownInput(name: string, span: Span, inputs: readonly Input[]): PresetMisfit {
  const nearest = nearestInput(inputs, name);
  return nearest === undefined ? createPresetProblem('preset-answer-unknown', span, { name }) : createPresetProblem('preset-answer-misspelt', span, { name, nearest });
}
