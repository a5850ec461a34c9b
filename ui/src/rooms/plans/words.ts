// How the plan room writes amounts, months and marks.
import type { ItemFacts, ItemStanding, PlanItemRow, RuleLine } from '$api/generated';
import { t } from '$text';

/** What changes any page of this room. */
export const KINDS = [
  'plan', 'plan_item', 'plan_item_topic', 'plan_item_need', 'plan_item_audience', 'plan_item_person', 'plan_step', 'plan_version', 'plan_member', 'plan_round',
  'plan_verdict', 'plan_score', 'plan_opinion', 'need', 'interview', 'survey_response', 'topic', 'class_run', 'setting',
] as const;

/** Fen as yuan, thousands parted. */
export const money = (fen: number): string => (fen / 100).toLocaleString('en-US');

/** `3、5` as a table has it. */
export const months = (row: { months: readonly number[] }): string => row.months.join('、');

/** What the panel reads of an item, in one line. */
export const factWords = (facts: ItemFacts): string =>
  [facts.audience, facts.head_count === null ? '' : t.plans.headCount(facts.head_count), facts.days === null ? '' : t.plans.dayCount(facts.days), facts.months.map((month) => t.plans.month(month)).join('、'), facts.form ? t.plans.forms[facts.form] : ''].filter(Boolean).join(' · ');

/** One condition of an audience rule. */
export function ruleWords({ condition, values }: RuleLine): string {
  const [first = '', second = ''] = values;
  const tier = (key: string) => (t.people.words as Record<string, string>)[key] ?? key;
  const said = {
    unit: () => values.join('、'),
    post: () => values.join('、'),
    rank: () => values.join('、'),
    party: () => values.join('、'),
    sex: () => tier(first),
    tier: () => values.map(tier).join('、'),
    age_from: () => t.plans.yearsOld(first),
    age_to: () => t.plans.yearsOld(first),
    gap: () => t.plans.gapOf(first, second),
    hours_below: () => t.plans.hoursOf(first),
    untrained_since: () => first,
  }[condition]();
  return `${t.plans.conditions[condition]}${t.plans.colon}${said}`;
}

/** A standing's colour. */
export const TONES = { unassessed: 'plain', before: 'info', passed: 'ok', failed: 'stop', changed: 'look', overruled: 'look' } as const satisfies Record<ItemStanding, string>;

/** Items that are still in the plan. */
export const kept = (items: readonly PlanItemRow[]): PlanItemRow[] => items.filter((one) => one.dropped === null);
