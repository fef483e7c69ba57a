/** What an answer or an expression can be; a list is the answer to a question with ticks. */
export type Value = string | number | boolean | null | undefined | readonly Scalar[];
export type Scalar = string | number | boolean;

/** Gives the text of a value as it stands in a prompt: nothing for what is absent, a list joined with `, `. */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** Tells whether two values are equal as `===` or, loosely, as `==` means it in ECMAScript; a list counts as its text. */
export function areEqual(left: Value, right: Value, loosely: boolean): boolean {
  const a = primitiveOf(left);
  const b = primitiveOf(right);
  // ECMAScript's own `==` is the rule here; it is applied to primitives only.
  return loosely ? a == b : a === b;
}

/** Adds two values as `+` does in ECMAScript: numbers are summed, everything else is joined as text. */
export function add(left: Value, right: Value): Value {
  return (primitiveOf(left) as string) + (primitiveOf(right) as string);
}

/** Gives what ECMAScript computes with; a list counts as its text. */
export function primitiveOf(value: Value): string | number | boolean | null | undefined {
  return typeof value === 'object' && value !== null ? value.join(', ') : value;
}
