import { asProblem } from '$api/client';
import type { Problem } from '$api/generated';

/** How long a pause in typing is before what stands there is saved, in milliseconds. */
export const PAUSE = 1000;

/** `wrong`: what stands there cannot be understood, so that there is nothing to save yet. */
export type Saving = 'still' | 'typed' | 'saving' | 'saved' | 'failed' | 'wrong';

/** A field's saving, whatever it saves. */
export interface Saves {
  readonly state: Saving;
  readonly problem: Problem | null;
  flush(): Promise<void>;
}

/** Fields with something not saved yet: the foot line counts them, Ctrl+S and leaving a page save them. */
class Unsaved {
  #all = $state.raw<ReadonlySet<Saves>>(new Set());

  get count(): number {
    return this.#all.size;
  }
  get failed(): number {
    return [...this.#all].filter((saver) => saver.state === 'failed').length;
  }
  add(saver: Saves): void {
    if (!this.#all.has(saver)) this.#all = new Set(this.#all).add(saver);
  }
  delete(saver: Saves): void {
    if (!this.#all.has(saver)) return;
    const rest = new Set(this.#all);
    rest.delete(saver);
    this.#all = rest;
  }
  /** Saves what is not saved yet. True when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    await Promise.all([...this.#all].map((saver) => saver.flush()));
    return this.#all.size === 0;
  }
}

export const unsaved = new Unsaved();

/** Saves one field: when it is left or after a pause, one save at a time, the newest value last; a failure keeps what was typed. */
export class Saver<T> implements Saves {
  state = $state<Saving>('still');
  problem = $state.raw<Problem | null>(null);
  #value: T | undefined;
  #waiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(private readonly save: () => ((value: T) => Promise<unknown>) | undefined) {}

  /** What is typed and not yet in the office's file. */
  get dirty(): boolean {
    return this.#waiting || this.#running !== undefined;
  }

  /** Takes a new value; saved after a pause. */
  change(value: T): void {
    if (!this.save()) return;
    this.#value = value;
    this.#waiting = true;
    this.state = 'typed';
    unsaved.add(this);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** What stands there is not understood: nothing is saved, and nothing may be completed, until it is. */
  refuse(): void {
    this.drop();
    this.state = 'wrong';
    unsaved.add(this);
  }

  /** What waited is given up. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#waiting = false;
    this.problem = null;
    this.state = 'still';
    unsaved.delete(this);
  }

  /** The field goes from the page: what waits is saved, what is not understood goes with it. */
  leave(): void {
    if (this.state === 'wrong') this.drop();
    else void this.flush();
  }

  /** Saves now what waits, and waits for it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (!this.#waiting) return;
    const save = this.save();
    if (!save) return this.drop();
    this.#waiting = false;
    this.state = 'saving';
    const value = this.#value as T;
    this.#running = (async () => {
      try {
        await save(value);
        this.problem = null;
        if (this.#waiting) return;
        this.state = 'saved';
        unsaved.delete(this);
      } catch (thrown) {
        this.#waiting = true;
        this.problem = asProblem(thrown);
        this.state = 'failed';
      }
    })();
    await this.#running;
    this.#running = undefined;
  }
}
