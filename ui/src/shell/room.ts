// What a room tells the shell. A folder `rooms/<room>/index.ts` with `export default room({…})` is all it takes.
import type { Component } from 'svelte';
import type { Staged } from '$api/generated';
import type { Params } from './route';

/** The rooms, in the order of the navigation. */
export const ROOM_NAMES = [
  'today',
  'people',
  'needs',
  'plans',
  'mentors',
  'classes',
  'practice',
  'evaluation',
  'assessment',
  'followup',
  'hours',
  'chain',
  'paper',
  'keeping',
] as const;

export type RoomName = (typeof ROOM_NAMES)[number];

// A page is given exactly the parameters of its address; the shell holds pages of every kind.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyPage = Component<any>;
type Loader<C> = () => Promise<{ default: C }>;

/** A page of a room. */
export interface Page {
  pattern: string;
  load: Loader<AnyPage>;
}

/** An action that Ctrl+K offers. */
export interface Command {
  /** Its words, in the language in use. */
  title: () => string;
  /** Pinyin initials and other words it is found by: `drmc 导入名册`. */
  words?: string;
  /** Its key, as it is shown. */
  key?: string;
  run: () => void;
}

/** A record that Ctrl+K found. */
export interface Found {
  title: string;
  detail?: string;
  to: string;
}

/** A room of the house. */
export interface Room {
  name: RoomName;
  icon: Component<{ size?: number | string }>;
  pages: Page[];
  /** The number beside its name: what waits there. `kinds` says what changes it. */
  count?: { kinds: readonly string[]; load: () => Promise<number> };
  commands?: Command[];
  /** Records for Ctrl+K. */
  find?: (text: string) => Promise<Found[]>;
  /** Takes files dropped anywhere on the window; false if they are not for this room. */
  drop?: (files: readonly Staged[]) => boolean;
  /** The page shown while no office is open (one room has it: keeping). */
  start?: Loader<AnyPage>;
}

/** Declares a room. */
export const room = (it: Room): Room => it;

/** Declares a page: `page('people/:id', () => import('./Person.svelte'))`; its component takes `{ id: string }`. */
export const page = <P extends string>(
  pattern: P,
  load: Loader<Component<Params<P> extends Record<string, string> ? Params<P> : Record<string, never>>>,
): Page => ({ pattern, load });
