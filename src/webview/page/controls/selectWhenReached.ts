/** Whether a key that moves the cursor is being pressed. */
let isMoving = false;

document.addEventListener(
  'keydown',
  ({ key, ctrlKey, altKey, metaKey }) => {
    isMoving = (key === 'Tab' || key === 'Enter') && !ctrlKey && !altKey && !metaKey;
  },
  { capture: true },
);
// A key that is let go, the mouse, and another window move nothing that this key would have moved.
for (const type of ['keyup', 'pointerdown']) document.addEventListener(type, () => (isMoving = false), { capture: true });
window.addEventListener('blur', () => (isMoving = false));

/**
 * Selects the text of a field when a key goes there, so that it can be typed over: what a browser does for a field of one line,
 * and so VS Code's own, but not for a text area. A text of several lines stays unselected, as everywhere: it is too much to lose.
 */
export function selectWhenReached(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.addEventListener('focus', () => {
    if (isMoving && !field.value.includes('\n')) field.select();
  });
}
