import type { Catalogue } from '..';

export const chain: Catalogue['chain'] = {
  name: 'Chain',
  note: 'From need to plan, class, mentor, result, follow-up, improvement, and to the next need',
  of: { year: 'Year', need: 'Need', item: 'Plan item', class: 'Class', person: 'Person', mentor: 'Mentor' },
  stages: { need: 'Needs', item: 'Plan items', class: 'Classes', mentor: 'Mentors', result: 'Results', follow_up: 'Follow-up', improvement: 'Improvements', next: 'New needs' },
  year: (year) => `Year ${year}`,
  none: 'None yet',
  hidden: (n) => `${n} more`,
  print: 'Print the chain',
  centre: 'Centre on it',
  open: 'Open',
  leads: (before, after) => `${before} before, ${after} after`,
  empty: 'No plan items in this year yet',
  emptyHelp: 'Make the year’s plan first; once its items become classes, the chain shows here.',
  toPlan: 'Go to the plan',
  see: 'Before and after',
  help: 'Choose a card and what it is joined to lights up; “Centre on it” shows its own chain. Arrow keys move, Enter opens, C centres.',
};
