/** Goes on at Enter in a field of one line, as where one question comes after the other. With any other key beside it, Enter keeps its meaning. */
export function confirmOnEnter(field: HTMLElement, confirm: () => void): void {
  field.addEventListener('keydown', (event) => {
    // What a component holds beside its field, such as a button, takes Enter for itself.
    if (event.key !== 'Enter' || event.isComposing || event.target !== field || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held would run through all questions.
    if (!event.repeat) confirm();
  });
}
