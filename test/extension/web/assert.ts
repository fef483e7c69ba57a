/** What an error of an assertion must be: its class, or what its message matches. */
type Expected = RegExp | (new (...values: never[]) => Error);

/** What the tests use of `node:assert/strict`, for a web worker, which has no Node. */
const assert = {
  ok(value: unknown, message?: string): void {
    if (!value) fail(message ?? 'a value is missing or false');
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) fail(message, actual, expected);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (!isSame(actual, expected)) fail(message, actual, expected);
  },
  match(text: string, pattern: RegExp, message?: string): void {
    if (!pattern.test(text)) fail(message, text, pattern);
  },
  doesNotMatch(text: string, pattern: RegExp, message?: string): void {
    if (pattern.test(text)) fail(message, text, pattern);
  },
  async rejects(promised: Promise<unknown> | (() => Promise<unknown>), expected?: Expected): Promise<void> {
    const error = await (typeof promised === 'function' ? promised() : promised).then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
    );
    if (error === undefined) fail('a promise is kept that should be broken');
    const fits = expected === undefined || (expected instanceof RegExp ? expected.test(String(error)) : error instanceof expected);
    if (!fits) throw error;
  },
};

// As the module does whose place it takes.
export { assert as default };

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]));
}

function fail(message: string | undefined, actual?: unknown, expected?: unknown): never {
  const values = expected === undefined ? '' : `\n${show(actual)}\nis not what was expected:\n${show(expected)}`;
  throw new Error(`${message ?? ''}${values}`);
}

function show(value: unknown): string {
  return value instanceof RegExp ? String(value) : (JSON.stringify(value, null, 2) ?? String(value));
}
