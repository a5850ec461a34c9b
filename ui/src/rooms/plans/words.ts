// How the plan room writes amounts, months and marks.
import type { ItemStanding, PlanItemRow } from '$api/generated';

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
