import { asProblem, publish } from './client';
import { api, type JobId, type JobState, type Problem } from './generated';

const LOOK = 150;

/** Long work: where it stands, how to stop it, what it answered. `const job = new Job<Answer>()`, then `await job.run(() => api.…)`. */
export class Job<T> {
  /** Where it stands; null before the first look and after the end. */
  at = $state.raw<JobState | null>(null);
  running = $state(false);
  problem = $state.raw<Problem | null>(null);
  #id: JobId | null = null;

  /** Starts it and waits for its answer; `undefined` if it failed or was stopped (`problem` says why). */
  async run(start: () => Promise<JobId>): Promise<T | undefined> {
    this.running = true;
    this.problem = null;
    try {
      this.#id = await start();
      for (;;) {
        const state = await api.keeping.job(this.#id);
        this.at = state;
        if (state.ended) {
          if (state.changed.length > 0) publish(state.changed);
          if (state.problem) throw state.problem;
          return state.answer as T;
        }
        await new Promise((wake) => setTimeout(wake, LOOK));
      }
    } catch (thrown) {
      this.problem = asProblem(thrown);
      return undefined;
    } finally {
      this.running = false;
      this.at = null;
      this.#id = null;
    }
  }

  /** Asks it to stop; it ends at the next place where that is safe. */
  async cancel(): Promise<void> {
    if (this.#id) await api.keeping.cancel_job(this.#id);
  }
}
