// What the extension and its page say to each other. The page holds no rules: it draws what it is sent and reports what was done.

/** An option of a field; its value is text, as a page compares nothing else. */
export interface OptionView {
  readonly value: string;
  readonly label: string;
  readonly description: string;
}

/** How a field is asked. */
export type Control =
  | { readonly kind: 'line' | 'number' | 'secret' | 'switch' | 'path' }
  /** A text area that grows; `rows` is how high it begins. */
  | { readonly kind: 'lines'; readonly rows: number }
  | { readonly kind: 'radio' | 'dropdown' | 'suggestions'; readonly options: readonly OptionView[] }
  /** Ticks; `custom` takes other texts beside the options. */
  | { readonly kind: 'ticks'; readonly options: readonly OptionView[]; readonly custom: boolean };

/** What stands in a field: a text (`true` or `false` in a switch), or the ticked ones. */
export type FieldValue = string | readonly string[];

/** A field as it is drawn; empty texts are not shown. */
export interface FieldView {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly control: Control;
  readonly value: FieldValue;
  readonly placeholder: string;
  readonly isRequired: boolean;
  /** False while the question does not apply. */
  readonly isShown: boolean;
  /** Where the value comes from, when the person did not type it: the default, the last answer. */
  readonly origin: string;
  /** Whether there is something to take back. */
  readonly canReset: boolean;
  readonly error: string;
  readonly warnings: readonly string[];
}

/** One run of the finished prompt. */
export interface PieceView {
  readonly text: string;
  /** The fields that it shows or depends on; none for the text of the file itself. */
  readonly keys: readonly string[];
  /** What stands for an answer that is still missing: the names of the inputs; otherwise empty. */
  readonly missing: string;
}

/** The words of the page, in the person's language. */
export interface PageWords {
  readonly preview: string;
  readonly raw: string;
  readonly rendered: string;
  readonly showPreview: string;
  readonly fillKeys: string;
  readonly cancel: string;
  readonly cancelKeys: string;
  readonly otherDestinations: string;
  readonly resetAll: string;
  readonly reset: string;
  readonly presets: string;
  readonly savePreset: string;
  readonly openPrompt: string;
  readonly browse: string;
  readonly reveal: string;
  readonly required: string;
  readonly optional: string;
  readonly otherText: string;
  readonly fromAnswer: string;
  readonly missingAnswer: string;
  readonly showPlaces: string;
  readonly toolsKeys: string;
  readonly noQuestions: string;
  readonly tooLongToRender: string;
  readonly suggestions: string;
}

/** A place where the finished prompt can go. */
export interface DestinationView {
  readonly id: string;
  /** Of the button that does it: "Fill to Chat". */
  readonly label: string;
}

/** What the page draws at first, or anew when the prompt has changed. */
export interface PageView {
  readonly kind: 'form' | 'preview';
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly words: PageWords;
  readonly fields: readonly FieldView[];
  readonly pieces: readonly PieceView[];
  /** The first is the one that Ctrl+Enter takes. */
  readonly destinations: readonly DestinationView[];
}

/** From the extension to the page. */
export type HostMessage =
  | { readonly type: 'show'; readonly view: PageView }
  /** The fields that have changed. `edit` is the last report they know of: a value is not put over something typed later. */
  | { readonly type: 'fields'; readonly fields: readonly FieldView[]; readonly edit: number }
  /** The pieces that have changed, by their place in the list. */
  | { readonly type: 'pieces'; readonly pieces: readonly (readonly [index: number, piece: PieceView])[] }
  /** Length and estimate of tokens, as a sentence. */
  | { readonly type: 'size'; readonly text: string }
  | { readonly type: 'paths'; readonly key: string; readonly paths: readonly string[] }
  | { readonly type: 'focus'; readonly key: string }
  /** Marks the pieces of some fields, or of none. */
  | { readonly type: 'highlight'; readonly keys: readonly string[] }
  /** Said to screen readers and shown above the buttons. */
  | { readonly type: 'say'; readonly text: string }
  /** What to keep for the time after a reload of the window; holds no secret. */
  | { readonly type: 'keep'; readonly state: unknown };

/** From the page to the extension. */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'type'; readonly key: string; readonly value: FieldValue; readonly edit: number }
  | { readonly type: 'leave'; readonly key: string }
  | { readonly type: 'reset'; readonly key?: string }
  | { readonly type: 'fill'; readonly destination: string }
  | { readonly type: 'browse' | 'listPaths'; readonly key: string }
  | { readonly type: 'showPiece'; readonly index: number }
  | { readonly type: 'cancel' | 'openPrompt' | 'usePreset' | 'savePreset' };

/** Checks what arrived from the page, which is no more to be trusted than what it shows. Gives nothing for anything else. */
export function readPageMessage(value: unknown): PageMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const message = value as Readonly<Record<string, unknown>>;
  const { type, key, edit, destination, index } = message;
  switch (type) {
    case 'ready':
    case 'cancel':
    case 'openPrompt':
    case 'usePreset':
    case 'savePreset':
      return { type };
    case 'type': {
      const typed = message['value'];
      return typeof key === 'string' && isFieldValue(typed) && typeof edit === 'number' ? { type, key, value: typed, edit } : undefined;
    }
    case 'reset':
      return typeof key === 'string' ? { type, key } : key === undefined ? { type } : undefined;
    case 'leave':
    case 'browse':
    case 'listPaths':
      return typeof key === 'string' ? { type, key } : undefined;
    case 'fill':
      return typeof destination === 'string' ? { type, destination } : undefined;
    case 'showPiece':
      return typeof index === 'number' && Number.isInteger(index) ? { type, index } : undefined;
    default:
      return undefined;
  }
}

/** Tells whether something can stand in a field. */
function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
}
