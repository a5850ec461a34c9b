// What a person would point at: by its role and by the words they read or hear. Called as (role, name).
const [role, name] = arguments;
const SELECTORS = {
  button: 'button, a.button, summary, [role="button"]',
  link: 'a[href]',
  field: 'input, textarea, select',
  choice: 'input[type="radio"], input[type="checkbox"]',
  option: '[role="option"], [role^="menuitem"]',
  row: 'tbody tr, [role="row"]',
  tab: 'main nav a, [role="tab"]',
};
const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const words = (node) => {
  const copy = node.cloneNode(true);
  copy.querySelectorAll('kbd, [aria-hidden="true"]').forEach((part) => part.remove());
  return plain(copy.textContent);
};
const called = (node) => {
  const by = node.getAttribute('aria-labelledby');
  if (by) return plain(by.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '));
  const label = node.getAttribute('aria-label') ?? (node.labels?.[0] && words(node.labels[0]));
  return plain(label) || words(node) || plain(node.placeholder);
};
const shown = (node) => node.getClientRects().length > 0 && !node.closest('[inert]');
// While a dialog is open the page behind it cannot be reached.
const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
const all = [...(dialog ?? document).querySelectorAll(SELECTORS[role])].filter(shown).map((node) => [node, called(node)]);
const fits = [(text) => text === name, (text) => text.startsWith(name), (text) => text.includes(name)];
for (const fit of fits) {
  const hit = all.find(([, text]) => fit(text));
  // A row of a table is pointed at by one of its cells; the driver cannot click the row itself.
  if (hit) return role === 'row' ? ([...hit[0].children].find((cell) => words(cell).includes(name)) ?? hit[0].firstElementChild) : hit[0];
}
return null;
