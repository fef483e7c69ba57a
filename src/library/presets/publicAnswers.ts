import type { Input } from '../../core/index.js';
import type { Preset, PresetAnswers } from './preset.js';

/** Gives the answers of a preset that may be shown: a secret that somebody wrote into a preset by hand may not. */
export function publicAnswers({ answers }: Preset, inputs: readonly Input[]): readonly (readonly [string, PresetAnswers[string]])[] {
  const secrets = new Set(inputs.filter(({ secret }) => secret).map(({ name }) => name));
  return Object.entries(answers).filter(([name]) => !secrets.has(name));
}
