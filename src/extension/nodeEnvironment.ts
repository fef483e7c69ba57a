import { homedir } from 'node:os';
import { sep } from 'node:path';

/** Gives the home folder of the person. */
export function userHome(): string {
  return homedir();
}

/** Gives the character between the parts of a path. */
export function pathSeparator(): string {
  return sep;
}
