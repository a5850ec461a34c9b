import { asProblem } from '$api/client';
import type { Problem } from '$api/generated';
import { problemWords, t } from '$text';
import { toasts } from './toast.svelte';

/** How long a pause in typing is before what stands there is saved, in milliseconds. */
export const PAUSE = 1000;

/**
 * `held`: typed, and saved once the field is left. `wrong`: what stands there cannot be understood, so that there is
 * nothing to save yet.
 */
export type Saving = 'still' | 'held' | 'typed' | 'saving' | 'saved' | 'failed' | 'wrong';

/** A field's saving, whatever it saves. */
export interface Saves {
  readonly state: Saving;
  readonly problem: Problem | null;
  flush(): Promise<void>;
  drop(): void;
}

/** Fields with something not saved yet: the foot line counts them, Ctrl+S and leaving a page save them. */
class Unsaved {
  #all = $state.raw<ReadonlySet<Saves>>(new Set());
  readonly #taking = new Set<Promise<unknown>>();

  get count(): number {
    return this.#all.size;
  }
  /** Whether leaving has to wait: for fields not saved, or for what is still being picked. */
  get waits(): boolean {
    return this.#all.size > 0 || this.#taking.size > 0;
  }
  /** Whether all that is not saved waits for its field to be left. */
  get held(): boolean {
    return [...this.#all].every((saver) => saver.state === 'held');
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
  /** A field is still finding out what was meant by what was typed: nothing is completed before it knows. */
  await(taking: Promise<unknown>): void {
    this.#taking.add(taking);
    const known = () => this.#taking.delete(taking);
    taking.then(known, known);
  }
  /** Saves what is not saved yet. True when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    // Where nothing is waited for, saves are begun at once.
    if (this.#taking.size > 0) await Promise.allSettled(this.#taking);
    await Promise.all([...this.#all].map((saver) => saver.flush()));
    return this.#all.size === 0;
  }
  /** Gives up what could not be saved or understood. */
  drop(): void {
    for (const saver of this.#all) saver.drop();
  }
}

export const unsaved = new Unsaved();

/**
 * Saves one field when it is left or after a pause; a failure keeps what was typed. Saves are begun at once, while the
 * page still means the record they are of; that a newer one stays is the promise of `call`.
 */
export class Saver<T> implements Saves {
  state = $state<Saving>('still');
  problem = $state.raw<Problem | null>(null);
  #value: T | undefined;
  #waiting = false;
  #gone = false;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(private readonly save: () => ((value: T) => Promise<unknown>) | undefined) {}

  /** Whether something typed is not yet in the office's file. */
  get dirty(): boolean {
    return this.#waiting || this.#running !== undefined;
  }

  /** Takes a new value; saved after a pause. */
  change(value: T): void {
    this.hold(value);
    if (!this.#waiting) return;
    this.state = 'typed';
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Takes a new value that may not be what is meant yet: saved when the field is left, not after a pause. */
  hold(value: T): void {
    if (!this.save()) return;
    this.#value = value;
    this.#waiting = true;
    this.state = 'held';
    unsaved.add(this);
    clearTimeout(this.#timer);
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

  /** The field goes from the page: what waits is saved; what then fails is told, for there is no field left to tell it. */
  leave(): void {
    this.#gone = true;
    if (this.state === 'wrong') this.drop();
    else void this.flush();
  }

  /** Saves now what waits, and waits for it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#waiting) this.#begin();
    await this.#running;
  }

  #begin(): void {
    const save = this.save();
    if (!save) return this.drop();
    this.#waiting = false;
    this.state = 'saving';
    const mine = ++this.#turn;
    const value = this.#value as T;
    const end = (how: () => void) => {
      // A newer save has been begun: it decides.
      if (mine !== this.#turn) return;
      this.#running = undefined;
      if (!this.#waiting) how();
    };
    this.#running = save(value).then(
      () => end(() => this.#saved()),
      (thrown: unknown) => end(() => this.#failed(asProblem(thrown))),
    );
  }

  #saved(): void {
    this.problem = null;
    this.state = 'saved';
    unsaved.delete(this);
  }

  #failed(problem: Problem): void {
    if (this.#gone) {
      this.drop();
      toasts.say(t.parts.lost(problemWords(problem), textOf(this.#value)), { tone: 'stop' });
      return;
    }
    this.#waiting = true;
    this.problem = problem;
    this.state = 'failed';
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
