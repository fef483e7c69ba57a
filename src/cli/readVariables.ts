import type { PromptFile, VariableValues } from '../core/index.js';
import { readNodeVariables } from '../library/nodeVariables.js';
import { refuseVariable } from '../library/refuseVariable.js';
import type { Pair } from './commandLine.js';
import type { Invocation } from './invocation.js';
import { WrongUse } from './wrongUse.js';

/**
 * Gives the values of the variables that a prompt uses, as far as a command line knows them. Takes what
 * `--var` gave, which wins. What has no value here (no selection, no file) is absent. Throws `WrongUse` for a name that is no variable.
 */
export async function readVariables({ variables, inputs }: PromptFile, pairs: readonly Pair[], { cwd, home, now }: Invocation): Promise<VariableValues> {
  const given: Record<string, string> = {};
  for (const { name, value } of pairs) {
    const refusal = refuseVariable(name);
    if (refusal !== undefined) throw new WrongUse(inputs.some((input) => input.name === name) ? `"${name}" is an input, not a variable: use --set ${name}=VALUE.` : refusal);
    given[name] = value;
  }
  return readNodeVariables(variables, given, { cwd, home, now });
}
