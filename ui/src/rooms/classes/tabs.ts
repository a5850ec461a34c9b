// The tabs of a class, in order. A tab is a component that takes the class: `{ id }`, and `{ record }` if it wants it.
import type { Component } from 'svelte';
import type { ClassRecord } from '$api/generated';

/** What a tab is given. */
export interface TabProps {
  /** The class. */
  id: number;
  /** What is known of it; renewed when another step changes it. */
  record: ClassRecord;
}

/** The order of the tabs; their titles stand in the catalogue (`t.classes.tabs`). */
const ORDER = ['overview', 'trainees', 'timetable', 'questions', 'attendance', 'evaluation', 'assessment', 'certificates'] as const;
export type TabName = (typeof ORDER)[number];

/** A tab of a class. */
export interface ClassTab {
  name: TabName;
  load: () => Promise<{ default: Component<TabProps> }>;
  /** The number beside its title. */
  count?: (record: ClassRecord) => number | string | undefined;
}

const all: readonly ClassTab[] = [
  { name: 'overview', load: () => import('./Overview.svelte') },
  { name: 'trainees', load: () => import('./Trainees.svelte'), count: (record) => record.tally.trainees },
  { name: 'timetable', load: () => import('./Timetable.svelte'), count: (record) => record.tally.sessions || undefined },
  { name: 'questions', load: () => import('../followup/questions/ClassTab.svelte') },
  { name: 'attendance', load: () => import('./Attendance.svelte') },
  { name: 'evaluation', load: () => import('../evaluation/ClassTab.svelte'), count: (record) => record.tally.forms || undefined },
  { name: 'assessment', load: () => import('../assessment/ClassTab.svelte') },
  { name: 'certificates', load: () => import('./certificates/ClassTab.svelte'), count: (record) => record.tally.certificates || undefined },
];

/** The tabs that have a page, in order. */
export const tabs: readonly ClassTab[] = all.toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
