/** What is taken of the library that draws the questions. The build makes a file of its own of it, which is read when there is a question. */
export { Prompt, wrapTextWithPrefix } from '@clack/core';
export { autocomplete, confirm, intro, multiselect, outro, password, select, S_BAR, S_BAR_END, symbol, symbolBar, text } from '@clack/prompts';
