import type { Audience } from '$api/generated';

/** A rule without conditions. */
export const noRule = (): Audience => ({ units: [], posts: [], tiers: [], ranks: [], parties: [], sex: null, age_from: null, age_to: null, gap: null, hours_below: null, untrained_since: null });

/** Whether a rule asks for nothing, and so picks nobody. */
export const asksNothing = (rule: Audience): boolean =>
  rule.units.length + rule.posts.length + rule.tiers.length + rule.ranks.length + rule.parties.length === 0 &&
  [rule.sex, rule.age_from, rule.age_to, rule.gap, rule.hours_below, rule.untrained_since].every((value) => value === null);
