import { reduce, type Cents } from './money';

interface Discount {
  readonly percent: number;
  /** The least that a cart must be worth. */
  readonly from: Cents;
}

const discounts: Readonly<Record<string, Discount>> = {
  WELCOME: { percent: 10, from: 0 },
  SUMMER: { percent: 15, from: 5_000 },
  TEAM: { percent: 25, from: 20_000 },
};

/** Applies a discount code; an unknown code, or one that the cart is too small for, changes nothing. */
export function applyDiscount(amount: Cents, code: string): Cents {
  const discount = discounts[code.toUpperCase()];
  return discount === undefined || amount < discount.from ? amount : reduce(amount, discount.percent);
}
