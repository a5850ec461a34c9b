// What this room says alike on several pages.
import { api, type BusyLine, type Gap, type VisitState } from '$api/generated';
import type { Pick } from '$parts';
import { t } from '$text';

export const VISIT_TONES = { planned: 'info', held: 'ok', cancelled: 'plain' } as const satisfies Record<VisitState, string>;
export const VISIT_STATES: readonly VisitState[] = ['planned', 'held', 'cancelled'];

/** Days, repeating neither a day nor a year. */
export function span(first: string | null, last: string | null): string {
  if (first === null) return last ?? '';
  if (last === null || last === first) return first;
  return `${first} — ${last.slice(0, 4) === first.slice(0, 4) ? last.slice(5) : last}`;
}

export const busyWords = (busy: readonly BusyLine[]): string =>
  busy.map((one) => t.practice.busy(t.practice.elsewhere[one.what], one.title, span(one.first, one.last))).join(' ');

export function gapWords(gap: Gap | null, unit: string): string {
  if (gap === null) return '';
  if (gap.is === 'even') return t.practice.lines.even;
  // Two shares differ by points, not by a share.
  const by = unit === '%' || unit === '％' ? t.practice.lines.points : unit;
  const figure = `${gap.by} ${by}`.trim();
  return gap.is === 'behind' ? t.practice.lines.behind(figure) : t.practice.lines.ahead(figure);
}

/** Classes by title or initials, to be picked from. */
export const searchClasses = async (find: string): Promise<Pick[]> => {
  const asked = { find: find === '' ? null : find, year: null, state: null, plan_item: null, offset: 0, limit: 12 };
  return (await api.classes.list(asked)).rows.map((row) => ({ id: row.id, title: `${row.title}${row.term ?? ''}`, detail: span(row.first_day, row.last_day) }));
};
