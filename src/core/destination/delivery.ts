import { entryOf, headerText, type Header } from '../document/header.js';

/** A filled prompt on its way, with what its header asks of the chat. */
export interface Delivery {
  readonly text: string;
  readonly title: string;
  /** The chat mode or custom agent: the header's `agent`, or `mode` as older files call it. */
  readonly agent?: string;
  readonly model?: string;
  readonly tools?: readonly string[];
}

/** Makes the delivery of a filled prompt. Takes the header of its file and the title to use when the header has none. */
export function createDelivery(text: string, header: Header | undefined, fallbackTitle: string): Delivery {
  const entries = header?.entries ?? [];
  const agent = headerText(entries, 'agent') ?? headerText(entries, 'mode');
  const model = firstModel(header);
  const tools = entryOf(entries, 'tools')?.value;
  const names = tools?.kind === 'list' ? tools.items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [String(item.value)] : [])) : undefined;
  return {
    text,
    title: titleOf(header) ?? fallbackTitle,
    ...(agent === undefined ? {} : { agent }),
    ...(model === undefined ? {} : { model }),
    ...(names === undefined ? {} : { tools: names }),
  };
}

/** Gives the name that a header gives its prompt, or nothing. */
export function titleOf(header: Header | undefined): string | undefined {
  const entries = header?.entries ?? [];
  return headerText(entries, 'title') ?? headerText(entries, 'name');
}

/** `model` may be a list, the first of which is preferred. */
function firstModel(header: Header | undefined): string | undefined {
  const value = entryOf(header?.entries ?? [], 'model')?.value;
  const first = value?.kind === 'list' ? value.items[0] : value;
  return first?.kind === 'scalar' && first.value !== null ? String(first.value) : undefined;
}
