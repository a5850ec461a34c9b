/** Whether a key is typed into a field: a page's own letters must leave it alone. */
export const typing = (event: KeyboardEvent): boolean => {
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  return at.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]');
};
