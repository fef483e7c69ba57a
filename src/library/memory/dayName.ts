/** Gives the name of the day of a moment as a heading: today, yesterday, or the date. Takes both in milliseconds, and a language. */
export function dayName(time: number, now: number, language: string): string {
  const ago = Math.round((startOfDay(now) - startOfDay(time)) / 86_400_000);
  const locale = localeOf(language);
  const name =
    ago === 0 || ago === 1
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-ago, 'day')
      : new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(time);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** Gives the time of day of a moment in a language. */
export function timeName(time: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short' }).format(time);
}

/** A language that this machine does not know as one is answered in that of the machine. */
function localeOf(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
