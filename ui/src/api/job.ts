// Long work as a page sees it: how far it is, and its end.
import { publish } from '$api/client';
import { api, type JobId, type JobState } from '$api/generated';

/** How often a running job is asked about, in milliseconds. */
const EVERY = 120;

/** Waits for a job's end, telling how far it is; rejects with its problem. */
export async function waitFor<T>({ job }: JobId, tell?: (state: JobState) => void): Promise<T> {
  for (;;) {
    const state = await api.keeping.job({ job });
    tell?.(state);
    if (state.ended) {
      if (state.changed.length > 0) publish(state.changed);
      if (state.problem) throw state.problem;
      return state.answer as T;
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
}
