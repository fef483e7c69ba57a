/** Where in an editor a link leads that carries a prompt: to an extension, and to what of it takes prompts. */
export interface ChatLink {
  readonly authority: string;
  readonly path: string;
  /** The parameter of the query that holds the prompt. */
  readonly parameter: string;
  /** The most characters that the whole link may have. */
  readonly limit?: number;
}

/** A link in its parts. */
export interface PromptLink {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  /** Percent-encoded once, so that no character of a prompt ends a parameter or the query. */
  readonly query: string;
  /** How many characters the link has. */
  readonly length: number;
  readonly isTooLong: boolean;
}

/**
 * Makes the link that carries a prompt into an editor. Takes the scheme of that editor's own links. Halves of characters, which
 * no link can hold, become replacement characters, as they do in every file.
 */
export function promptLink(scheme: string, { authority, path, parameter, limit = Infinity }: ChatLink, text: string): PromptLink {
  const query = `${parameter}=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
  const { length } = `${scheme}://${authority}${path}?${query}`;
  return { scheme, authority, path, query, length, isTooLong: length > limit };
}
