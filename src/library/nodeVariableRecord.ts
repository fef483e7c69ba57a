import { variables } from '../core/index.js';
import { isNodeVariable } from './nodeVariables.js';

/** A variable that a prompt uses, for scripts and models. */
export interface VariableRecord {
  readonly name: string;
  readonly description?: string;
  /** Whether it can be known without an editor; any other one is empty unless it is given. */
  readonly known: boolean;
}

/** Gives a variable as a record for scripts and models. Takes its name. */
export function variableRecordOf(name: string): VariableRecord {
  return { name, description: variables[name]?.help, known: isNodeVariable(name) };
}
