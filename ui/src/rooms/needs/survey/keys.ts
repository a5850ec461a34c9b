// What a key means for a question that is answered by keys.
import type { Question } from '$api/generated';

/** The full-width letters and digits of an input method, as plain ones. */
const plain = (key: string): string => (/^[０-９Ａ-Ｚａ-ｚ]$/.test(key) ? String.fromCharCode(key.charCodeAt(0) - 0xfee0) : key);

/** Which choice a key stands for, from 0; `null` leaves the question blank, `undefined` is no key of it. */
export function choiceOf(question: Pick<Question, 'kind' | 'choices'>, key: string): number | null | undefined {
  const typed = plain(key).toUpperCase();
  if (typed === '0' || key === ' ' || key === '\u3000') return null;
  const at = /^[1-9]$/.test(typed) ? Number(typed) - 1 : question.kind === 'multiple' && /^[A-Z]$/.test(typed) ? typed.charCodeAt(0) - 65 : -1;
  return at >= 0 && at < question.choices.length ? at : undefined;
}

/** The digit or letter that stands beside a choice on paper. */
export const codeOf = (kind: Question['kind'], at: number): string => (kind === 'multiple' ? String.fromCharCode(65 + at) : String(at + 1));

/** A choice ticked or not any more; ticks stay in the order of the paper. */
export function toggled(ticked: string, letter: string): string {
  const letters = ticked.includes(letter) ? ticked.replace(letter, '') : ticked + letter;
  return [...letters].sort().join('');
}
