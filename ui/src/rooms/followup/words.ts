// What this room says alike on several pages.
import { api, type EffectFigure, type FollowupKind, type FollowVerdict, type ImprovementState, type Solved, type FollowupStanding } from '$api/generated';
import type { Pick } from '$parts';
import { t } from '$text';

export const KINDS: readonly FollowupKind[] = ['application', 'opinion', 'minutes', 'questionnaire', 'post'];
export const STANDINGS: readonly FollowupStanding[] = ['overdue', 'month', 'later', 'done', 'skipped'];
export const STANDING_TONES = { overdue: 'stop', month: 'look', later: 'plain', done: 'ok', skipped: 'plain' } as const satisfies Record<FollowupStanding, string>;
export const SOLVED: readonly Solved[] = ['solved', 'part_solved', 'unsolved'];
export const SOLVED_TONES = { solved: 'ok', part_solved: 'look', unsolved: 'stop' } as const satisfies Record<Solved, string>;
export const VERDICT_TONES = { clear: 'ok', some: 'info', little: 'look', open: 'plain' } as const satisfies Record<FollowVerdict, string>;
export const STATES: readonly ImprovementState[] = ['open', 'doing', 'done', 'dropped'];
export const STATE_TONES = { open: 'plain', doing: 'info', done: 'ok', dropped: 'plain' } as const satisfies Record<ImprovementState, string>;

/** Hundredths as they are written: `91.07`. */
export const hundredths = (value: number): string => (value / 100).toFixed(2);

/** A figure with its unit; a dash where nobody answered, a word where it is withheld. */
export function figureWords(one: EffectFigure, unit = '%'): string {
  if (one.value !== null) return `${hundredths(one.value)}${unit}`;
  return one.withheld ? t.followup.effect.withheld : '—';
}

/** Classes by title or initials, to be picked from. */
export const searchClasses = async (find: string): Promise<Pick[]> => {
  const asked = { find: find === '' ? null : find, year: null, state: null, plan_item: null, offset: 0, limit: 12 };
  return (await api.classes.list(asked)).rows.map((row) => ({ id: row.id, title: `${row.title}${row.term ?? ''}`, detail: row.last_day ?? undefined }));
};
