/** An argument of a command that became an input: its new name, and what the file said about it. */
export interface NamedArgument {
  readonly name: string;
  readonly description?: string;
  readonly isRequired: boolean;
}
