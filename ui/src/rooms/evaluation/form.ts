// One form as it is typed by keys: what a key means, what is worth a second look.
import type { Answer } from '$api/generated';

export type Answers = readonly (Answer | null)[];

/** A form nobody has typed yet. */
export const noAnswers = (items: number): Answers => Array.from({ length: items }, () => null);

/** How a key answers an item: `null` leaves it blank, `undefined` is no key of the scale. Full-width digits come from an input method. */
export function answerOf(key: string): Answer | null | undefined {
  if (key === ' ' || key === '0' || key === '\u3000' || key === '０') return null;
  const plain = /^[１-４]$/.test(key) ? String.fromCharCode(key.charCodeAt(0) - 0xfee0) : key;
  return /^[1-4]$/.test(plain) ? (Number(plain) as Answer) : undefined;
}

/** What is worth a second look before a form is put aside: many blanks, one answer throughout. */
export function doubts(answers: Answers): { blanks: number; alike: Answer | null } {
  const blanks = answers.filter((answer) => answer === null).length;
  const first = answers[0] ?? null;
  return { blanks, alike: first !== null && answers.length > 1 && answers.every((answer) => answer === first) ? first : null };
}

/** The first item of a form not answered; the first of all where none is left. */
export function resumeItem(answers: Answers): number {
  const open = answers.indexOf(null);
  return open === -1 || answers.every((answer) => answer === null) ? 0 : open;
}

/** By place; those without one last. */
export const ranked = <R extends { rank: number | null }>(rows: readonly R[]): R[] => rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));

/** `91.07%` of hundredths of a percent. */
export const percent = (share: number | null): string => (share === null ? '—' : `${(share / 100).toFixed(2)}%`);

/** `3.62` of hundredths. */
export const mean = (value: number | null): string => (value === null ? '—' : (value / 100).toFixed(2));
