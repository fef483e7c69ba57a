import { applyDiscount } from './discounts';
import type { Cents } from './money';

export interface Item {
  readonly sku: string;
  readonly price: Cents;
  readonly quantity: number;
}

/** A shopping cart. */
export class Cart {
  private readonly items: Item[] = [];
  private readonly codes: string[] = [];

  add(item: Item): void {
    const same = this.items.findIndex((each) => each.sku === item.sku);
    const known = this.items[same];
    if (known === undefined) this.items.push(item);
    else this.items[same] = { ...known, quantity: known.quantity + item.quantity };
  }

  remove(sku: string): void {
    const at = this.items.findIndex((each) => each.sku === sku);
    this.items.splice(at, 1);
  }

  addCode(code: string): void {
    this.codes.push(code);
  }

  total(): Cents {
    const sum = this.items.reduce((amount, item) => amount + item.price * item.quantity, 0);
    return this.codes.reduce(applyDiscount, sum);
  }
}
