/** Zero columns wide: it parts two characters without being seen. */
const joiner = '\u2060';

/** What controls a screen instead of standing on it, and what turns the direction of the text around it. */
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Gives a text that may come from a file without what controls a screen; in its place stands a space. */
export function withoutControls(text: string): string {
  return text.replace(controls, ' ');
}

/**
 * Gives a text that may come from a file as VS Code's messages, quick inputs and trees are to show it. They would make a link of
 * `[text](command:…)`, which runs that command when it is clicked, and an icon of `$(name)`: here both are only characters.
 */
export function shownText(text: string): string {
  return withoutControls(text).replace(/\](?=\()|\$(?=\()/g, (mark) => mark + joiner);
}
