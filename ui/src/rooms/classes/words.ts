// How a class is named and dated in one line.
import type { ClassRow, ClassState, TraineeCandidate } from '$api/generated';
import { t } from '$text';

type Days = Pick<ClassRow, 'first_day' | 'last_day'>;

/** Title and term, as paper names the class. */
export const nameOf = (row: Pick<ClassRow, 'title' | 'term'>): string => row.title + (row.term ?? '');

/** `2026-10-12 — 10-16`; nothing while there is no first day. */
export function daysWords({ first_day: first, last_day: last }: Days): string {
  if (first === null) return '';
  if (last === null || last === first) return first;
  return `${first} — ${last.slice(0, 4) === first.slice(0, 4) ? last.slice(5) : last}`;
}

/** A state's colour. */
export const TONES = { preparing: 'info', running: 'ok', finished: 'plain', closed: 'plain' } as const satisfies Record<ClassState, string>;

/** The states in order, in words. */
export const states = (): { value: ClassState; label: string }[] =>
  (['preparing', 'running', 'finished', 'closed'] as const).map((value) => ({ value, label: t.classes.states[value] }));

/** When somebody was trained last. */
export const lastWords = (one: Pick<TraineeCandidate, 'last_class' | 'last_day'>): string =>
  one.last_class === null ? t.classes.neverTrained : t.classes.trainedLast(one.last_class, one.last_day ?? '');
