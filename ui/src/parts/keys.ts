// The keys of forms, in one place. A key that belongs to an input method is never ours.

/** Whether the input method is at work: its Enter confirms a word and must not submit or jump. */
export const composing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** What a key means inside a form. */
export type FormKey = 'next' | 'back' | 'complete' | 'close' | 'flush' | 'newline';

/** Reads a key pressed in `target`. */
export function formKey(event: KeyboardEvent, target: EventTarget | null): FormKey | null {
  if (composing(event)) return null;
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl && event.key.toLowerCase() === 's') return 'flush';
  if (event.key === 'Escape') return 'close';
  if (event.key !== 'Enter') return null;
  if (ctrl) return 'complete';
  if (target instanceof HTMLTextAreaElement && event.altKey) return 'newline';
  if (!isField(target)) return null;
  return event.shiftKey ? 'back' : 'next';
}

/** Whether Enter in `target` means "on to the next": buttons and links keep their own Enter. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

const STOPS = 'input, textarea, select, [data-stop]';

/** The places Enter stops at, in order. A radio group is one place: its chosen answer, or its first. */
export function stops(root: ParentNode): HTMLElement[] {
  const seen = new Set<string>();
  return [...root.querySelectorAll<HTMLElement>(STOPS)].filter((place) => {
    if (place.matches(':disabled, [hidden], [type="hidden"], [readonly], [data-skip]') || place.closest('[hidden], [inert]')) return false;
    if (!(place instanceof HTMLInputElement) || place.type !== 'radio') return true;
    const group = [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter((r) => r.name === place.name);
    const stop = group.find((r) => r.checked) ?? group[0];
    if (stop !== place || seen.has(place.name)) return false;
    seen.add(place.name);
    return true;
  });
}

/** Moves the focus from `from` by `step`. False when there is nowhere to go. */
export function move(root: ParentNode, from: Element | null, step: 1 | -1): boolean {
  const places = stops(root);
  const at = places.findIndex((place) => place === from || (isRadio(place) && isRadio(from) && place.name === from.name));
  const to = at === -1 ? (step === 1 ? places[0] : places.at(-1)) : places[at + step];
  if (!to) return false;
  to.focus();
  if (to instanceof HTMLInputElement && to.type !== 'radio' && to.type !== 'checkbox') to.select();
  return true;
}

const isRadio = (x: Element | null): x is HTMLInputElement => x instanceof HTMLInputElement && x.type === 'radio';

/** Puts a line break where the caret stands. */
export function breakLine(area: HTMLTextAreaElement): void {
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertLineBreak' }));
}
