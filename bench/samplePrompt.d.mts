/** Gives the prompt to measure with: the large real one where it is, otherwise one of the same size and make. */
export function samplePrompt(): { readonly name: string; readonly text: string };
