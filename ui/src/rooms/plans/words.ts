// How the plan room writes amounts, months and marks.
import type { ItemStanding, PlanItemRow } from '$api/generated';
import { asProblem } from '$api/client';
import { api, type MadeOutput } from '$api/generated';
import { toasts } from '$parts';
import { problemWords, t } from '$text';

/** What changes any page of this room. */
export const KINDS = [
  'plan', 'plan_item', 'plan_item_topic', 'plan_item_need', 'plan_item_audience', 'plan_item_person', 'plan_step', 'plan_version', 'plan_member', 'plan_round',
  'plan_verdict', 'plan_score', 'plan_opinion', 'need', 'interview', 'survey_response', 'topic', 'class_run', 'setting',
] as const;

/** Fen as yuan, thousands parted. */
export const money = (fen: number): string => (fen / 100).toLocaleString('en-US');

/** `3、5` as a table has it. */
export const months = (row: { months: readonly number[] }): string => row.months.join('、');

/** A standing's colour. */
export const TONES = { unassessed: 'plain', before: 'info', passed: 'ok', failed: 'stop', changed: 'look', overruled: 'look' } as const satisfies Record<ItemStanding, string>;

/** Items that are still in the plan. */
export const kept = (items: readonly PlanItemRow[]): PlanItemRow[] => items.filter((one) => one.dropped === null);

/** Does something and says what went wrong. */
export async function attempt(deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (thrown) {
    toasts.say(problemWords(asProblem(thrown)), { tone: 'stop' });
    return false;
  }
}

/** Saves a made workbook where the person says. */
export const saveBook = (make: () => Promise<MadeOutput>) =>
  attempt(async () => {
    const saved = await api.host.save({ token: (await make()).token });
    if (saved !== null) toasts.say(t.plans.exported(saved), { tone: 'ok' });
  });
