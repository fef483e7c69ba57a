let collator: Intl.Collator | undefined;

/** Compares two names as people order them: numbers by their value, capital and small letters alike. Made when it is first needed, since what is known of languages takes milliseconds to load. */
export function compareNames(a: string, b: string): number {
  return (collator ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })).compare(a, b);
}
