// The only door to the window: every call, every file dropped on it, and the news of what changed.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Problem, Staged } from './generated';
import { noticed } from './waiting.svelte';

interface Answer<T> {
  answer: T;
  changed: string[];
}

type Listener = (changed: ReadonlySet<string>) => void;

const listeners = new Set<{ kinds: ReadonlySet<string> | 'all'; run: Listener }>();

const last = new Map<string, Promise<unknown>>();

/**
 * Makes a call of the office and tells the pages what it changed. Rejects with a `Problem`, nothing else.
 * Calls of one name arrive in the order they were made: of two saves of a field, the newer one stays.
 */
export function call<T>(name: string, request: unknown): Promise<T> {
  const before = last.get(name) ?? Promise.resolve();
  const mine = before.then(
    () => send<T>(name, request),
    () => send<T>(name, request),
  );
  last.set(name, mine);
  return mine;
}

async function send<T>(name: string, request: unknown): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await noticed(invoke<Answer<T>>('call', { name, request: request ?? null }));
  } catch (thrown) {
    throw asProblem(thrown);
  }
  if (answer.changed.length > 0) publish(answer.changed);
  return answer.answer;
}

/** Calls `run` whenever one of `kinds` (or anything, for `'all'`) has changed. Returns how to stop. */
export function onChange(kinds: readonly string[] | 'all', run: Listener): () => void {
  const entry = { kinds: kinds === 'all' ? kinds : new Set(kinds), run };
  listeners.add(entry);
  return () => listeners.delete(entry);
}

/** Tells the pages that `changed` kinds are no longer what they show. */
export function publish(changed: readonly string[]): void {
  const kinds = new Set(changed);
  for (const entry of [...listeners]) {
    if (entry.kinds === 'all' || changed.some((kind) => entry.kinds !== 'all' && entry.kinds.has(kind))) entry.run(kinds);
  }
}

/** What the window tells without being asked. */
export interface HostEvents {
  /** Files were dropped on the window; it holds them, the page never sees a path. */
  dropped: { files: Staged[] };
  /** The person closes the window: it waits until the page has saved and left. */
  closing: null;
}

/** Listens to the window. Returns how to stop. */
export function onHost<K extends keyof HostEvents>(event: K, run: (payload: HostEvents[K]) => void): () => void {
  if (!inWindow()) return () => undefined;
  const stop = listen<HostEvents[K]>(event, ({ payload }) => run(payload));
  return () => void stop.then((f) => f());
}

/** Whether the page runs in our window (and not in a plain browser while it is being built). */
export const inWindow = (): boolean => '__TAURI_INTERNALS__' in globalThis;

/** Whatever was thrown, as a `Problem`. */
export function asProblem(thrown: unknown): Problem {
  if (isProblem(thrown)) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'unexpected', values: { detail }, place: null };
}

const isProblem = (x: unknown): x is Problem => typeof x === 'object' && x !== null && 'code' in x && 'values' in x;
