import { setTimeout as wait } from 'node:timers/promises';
import type * as vscode from 'vscode';

/** A storage as VS Code gives it, which copies what it is given. */
export class MapMemento implements vscode.Memento {
  private values: Record<string, unknown>;

  constructor(values: Readonly<Record<string, unknown>> = {}) {
    this.values = { ...values };
  }

  keys(): readonly string[] {
    return Object.keys(this.values);
  }

  get<T>(key: string, byDefault?: T): T {
    return (this.values[key] ?? byDefault) as T;
  }

  async update(key: string, value: unknown): Promise<void> {
    await wait(1);
    this.values = JSON.parse(JSON.stringify({ ...this.values, [key]: value })) as Record<string, unknown>;
  }

  text(): string {
    return JSON.stringify(this.values);
  }
}
