/** An amount in cents, so that sums never lose a penny to rounding. */
export type Cents = number;

export function formatCents(amount: Cents, currency = 'EUR'): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount / 100);
}

/** Takes a percentage off, rounded to whole cents. */
export function reduce(amount: Cents, percent: number): Cents {
  return Math.round(amount - (amount * percent) / 100);
}
