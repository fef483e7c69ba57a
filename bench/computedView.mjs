// Engines without expressions are given what they cannot compute: their user writes a function that adds the computed values to the answers.
import { toJavaScript } from './javaScript.mjs';

/** Gathers computed values, by the name under which the template finds them. */
export class ComputedView {
  #entries = [];
  #names = new Map();

  constructor(lists) {
    this.lists = lists;
  }

  /** Takes JavaScript over `it` (the answers) and gives the name of its value. */
  add(code) {
    let name = this.#names.get(code);
    if (name === undefined) {
      name = `computed${this.#entries.length}`;
      this.#names.set(code, name);
      this.#entries.push(`${name}: ${code}`);
    }
    return name;
  }

  addExpression(expression) {
    return this.add(toJavaScript(expression, this.lists));
  }

  /** The body of the function that its user would have written; none when nothing is computed. */
  get code() {
    return this.#entries.length === 0 ? undefined : `return { ...it, ${this.#entries.join(', ')} };`;
  }
}

/** Gives the function from answers to view. */
export function openView(code) {
  if (code === undefined) return (answers) => answers;
  // eslint-disable-next-line no-new-func -- it stands for code that a user of the engine writes by hand, and runs as fast.
  return new Function('it', code);
}
