import { composing } from '$parts';

/** Whether a key is typed into a field: a page's own letters must leave it alone. */
export const typing = (event: KeyboardEvent): boolean => {
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  return at.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]');
};

/** Whether a key is the page's own: one letter alone, typed into no field, while no dialog is open. */
export const forPage = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.altKey && !event.metaKey && !composing(event) && !typing(event) && document.querySelector('dialog[open]') === null;
