import type { Attachment } from 'svelte/attachments';

/** The place in the head of a class where a tab puts its own buttons. */
export const ACTS = 'class-acts';

/** `<div {@attach inHead}>…</div>`: shows a tab's buttons in the head of the class, beside its title. */
export const inHead: Attachment<HTMLElement> = (node) => {
  node.style.display = 'contents';
  document.getElementById(ACTS)?.append(node);
  return () => node.remove();
};
