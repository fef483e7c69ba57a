// What is measured: the large prompt, and the project's own examples as one sum.
import { readFileSync, readdirSync } from 'node:fs';
import { openPromptFile } from '../dist/core.mjs';
import { plainName } from './templateTree.mjs';
import { samplePrompt } from './samplePrompt.mjs';

const examplesFolder = new URL('../examples/.github/prompts/', import.meta.url);
let count = 0;

/** Gives the large prompt: the seed where it is there, otherwise one made in its likeness. */
export function largePrompt() {
  const { name, text } = samplePrompt();
  return openPrompt(name, text);
}

/** Gives the prompts of the project's examples. */
export function examplePrompts() {
  return readdirSync(examplesFolder).filter((name) => name.endsWith('.prompt.md')).sort().map((name) => openPrompt(name, readFileSync(new URL(name, examplesFolder), 'utf8')));
}

/** Gives prompts to another process by a name: `large`, `examples`, or `large ×4` for the large one with its body four times. */
export function promptsNamed(name) {
  if (name === 'examples') return examplePrompts();
  const large = largePrompt();
  const factor = Number(name.split('×')[1] ?? 1);
  return [factor === 1 ? large : openPrompt(large.name, large.text.slice(0, large.text.indexOf(large.body)) + large.body.repeat(factor))];
}

/**
 * A prompt to measure: its text and parts, and what makes fresh ones of them. V8 hashes long texts by their length alone, so texts
 * that differ only inside collide in every cache: each fresh one has a start and a length of its own.
 */
export function openPrompt(name, text) {
  const { document, template, inputs, variables } = openPromptFile(text);
  const { header, body } = document;
  const headerText = header === undefined ? '' : text.slice(header.span.start, header.span.end);
  const namesOf = (types) => new Set(inputs.filter(({ type }) => types.includes(type)).map((input) => input.name));
  return {
    name,
    text,
    template,
    inputNames: inputs.map((input) => input.name),
    /** The inputs whose values are lists, and those whose values are texts or true or false. */
    lists: namesOf(['choices']),
    texts: namesOf(['string', 'text', 'choice', 'boolean', 'password', 'file', 'folder']),
    header: headerText,
    body: text.slice(body.start, body.end),
    /** The same answers for every engine, new ones with every number; variables are among them. */
    answersAt: (round) => answersAt(inputs, variables, round),
    /** The same, as the core takes them: what people answer and what the editor knows are two records. */
    recordsAt: (round) => ({ answers: answersAt(inputs, [], round), variables: answersAt([], variables, round) }),
    freshHeader: () => flat(headerText.replace(/^---\n/, () => `---\n# ${freshMark()}\n`)),
    freshFile: () => flat(text.slice(0, header === undefined ? body.start : header.span.start) + headerText.replace(/^---\n/, () => `---\n# ${freshMark()}\n`) + (header === undefined ? '' : '\n') + `${freshMark()}\n` + text.slice(body.start)),
  };
}

/** Gives a text that no cache has seen, with a line of its own before it. */
export function freshText(text) {
  return flat(`${freshMark()}\n${text}`);
}

/** Gives a text in one piece: reading a character in its middle makes V8 join what was put together. */
export function flat(text) {
  text.charCodeAt(text.length >> 1);
  return text;
}

function freshMark() {
  count++;
  return `${count}${' '.repeat(count % 13)}.`;
}

function answersAt(inputs, variables, round) {
  const answers = {};
  const give = (name, value) => {
    answers[name] = value;
    answers[plainName(name)] = value;
  };
  inputs.forEach((input, index) => give(input.name, answerOf(input, round + index)));
  for (const name of variables) give(name, `the ${name} of round ${round}${'x'.repeat(round % 5)}`);
  return answers;
}

function answerOf({ name, type, options, suggestions }, round) {
  switch (type) {
    case 'boolean':
      return round % 2 === 0;
    case 'number':
    case 'integer':
      return (round * 7) % 120;
    case 'choices':
      return (options ?? []).filter((_, index) => (round + index) % 2 === 0).map(({ value }) => value);
    default: {
      const offered = (options ?? []).map(({ value }) => value).concat(suggestions ?? []);
      // Every other answer is one that the conditions ask for.
      if (offered.length > 0 && round % 2 === 0) return String(offered[(round / 2) % offered.length]);
      return `answer ${round} to ${name} ${'x'.repeat(round % 7)}`;
    }
  }
}
