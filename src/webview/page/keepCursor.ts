/** What had the cursor last, and the field it belongs to. */
let last: { readonly target: HTMLElement; readonly key: string | undefined } | undefined;

/**
 * Puts the cursor back where it was when the page gets it from VS Code again: after a dialog or a list, VS Code gives it to the page as
 * a whole. Takes how to go to a field whose control was drawn anew meanwhile.
 */
export function keepCursor(goTo: (key: string) => void): void {
  document.addEventListener('focusin', (event) => {
    // Of a component, it is the control inside that has the cursor, and keeps its selection.
    const [target] = event.composedPath();
    if (target instanceof HTMLElement) last = { target, key: keyOf(event.target) };
  });
  window.addEventListener('focus', () => {
    if (last === undefined || (document.activeElement !== null && document.activeElement !== document.body)) return;
    if (last.target.isConnected) last.target.focus({ preventScroll: true });
    else if (last.key !== undefined) goTo(last.key);
  });
}

function keyOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
}
