import { asProblem, onChange } from './client';
import type { Problem } from './generated';

/** What a page shows: loaded now, again when its question changes, and again when another step changed its kinds. */
export interface Live<T> {
  /** The last answer; kept while a newer one is on its way. */
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
  readonly loading: boolean;
  reload(): void;
}

/**
 * `const person = live(['person'], () => api.people.open({ id }))`, inside a component. What `load` reads
 * before its first `await` (props, state) is watched: when it changes, the question is asked again.
 */
export function live<T>(kinds: readonly string[] | 'all', load: () => Promise<T>): Live<T> {
  let value = $state.raw<T>();
  let problem = $state.raw<Problem>();
  let loading = $state(true);
  let turn = $state(0);
  let latest = 0;

  $effect(() => {
    void turn;
    const mine = ++latest;
    loading = true;
    load().then(
      (answer) => {
        if (mine !== latest) return;
        value = answer;
        problem = undefined;
        loading = false;
      },
      (thrown: unknown) => {
        if (mine !== latest) return;
        problem = asProblem(thrown);
        loading = false;
      },
    );
  });
  $effect(() => onChange(kinds, () => turn++));

  return {
    get value() {
      return value;
    },
    get problem() {
      return problem;
    },
    get loading() {
      return loading;
    },
    reload: () => void turn++,
  };
}
