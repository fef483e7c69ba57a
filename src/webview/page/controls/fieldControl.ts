import type { FieldValue, FieldView, PageWords } from '../../protocol.js';

/** What a person writes into: one for each kind of question. */
export interface FieldControl {
  readonly element: HTMLElement;
  /** Shows a value, unless it stands there already. */
  show(value: FieldValue): void;
  /** Says to a screen reader what belongs to the control, and whether its value fits. */
  describe(description: string, isInvalid: boolean): void;
  focus(): void;
  /** Takes paths to offer; only where a path is asked for. */
  offer?(paths: readonly string[]): void;
}

/** What a control is made with. */
export interface ControlStart {
  readonly view: FieldView;
  /** The id of its visible label. */
  readonly labelId: string;
  readonly words: PageWords;
  /** Takes what was typed or chosen. */
  readonly type: (value: FieldValue) => void;
  /** Goes on to the next question. */
  readonly confirm: () => void;
  readonly browse: () => void;
  readonly listPaths: () => void;
}
