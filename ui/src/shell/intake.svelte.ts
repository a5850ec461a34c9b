import { untrack } from 'svelte';
import { asProblem } from '$api/client';
import { api, type Finding, type JobId, type Staged } from '$api/generated';
import { Job } from '$api/job.svelte';
import { toasts, unsaved } from '$parts';
import { problemWords, t } from '$text';
import { session } from './session.svelte';

/** What reading answers: it stands ready behind its token, with what is doubtful in it. */
export interface Read {
  token: number;
  findings: Finding[];
  /** The keys under which questions among the findings are answered, in the same order. */
  answer_keys: readonly (string | null)[];
}

export type Answers = Readonly<Record<string, string>>;

export interface How<S, P> {
  ofFiles: (files: readonly Staged[]) => S;
  /** Where cells can be pasted too. */
  ofText?: (text: string) => S;
  read: (source: S, answers: Answers) => Promise<JobId>;
  take: (preview: P) => Promise<JobId>;
  /** Another source: what was told of the one before is forgotten. */
  begun?: () => void;
  /** It was read, for the first time or once more. */
  seen?: (preview: P, first: boolean) => void;
}

/** Data on its way in: read, answered and read again, taken in one step, undone in one. */
export class Intake<S, P extends Read, T> {
  readonly reading = new Job<P>();
  readonly taking = new Job<T>();
  preview = $state.raw<P>();
  taken = $state.raw<T>();
  /** Answers given on the page that it was not read by yet, by their keys. */
  given = $state.raw<Answers>({});
  #source = $state.raw<S>();
  #answers: Answers = {};
  #step = $state<number>();

  constructor(private readonly how: How<S, P>) {}

  readonly answered = $derived(Object.keys(this.given).length);
  readonly job = $derived(this.taking.running ? this.taking : this.reading.running ? this.reading : undefined);
  readonly problem = $derived(this.reading.problem ?? this.taking.problem);
  /** The answers given, by the places of the findings that ask. */
  readonly picked = $derived(Object.fromEntries((this.preview?.answer_keys ?? []).flatMap((key, at) => (key !== null && this.given[key] !== undefined ? [[at, this.given[key]]] : []))));

  get pastes(): boolean {
    return this.how.ofText !== undefined;
  }
  get mayUndo(): boolean {
    return this.#step !== undefined;
  }
  /** Whether the step that took it was undone, from wherever. */
  get isUndone(): boolean {
    return this.#step !== undefined && (session.me?.last_step?.id ?? 0) < this.#step;
  }

  beginFiles(files: readonly Staged[]): void {
    if (files.length > 0) this.#begin(this.how.ofFiles(files));
  }

  beginText(text: string): void {
    if (this.how.ofText && text.trim() !== '') this.#begin(this.how.ofText(text));
  }

  #begin(source: S): void {
    this.#source = source;
    this.#forget();
    untrack(() => this.how.begun?.());
    void this.read();
  }

  #forget(): void {
    this.#answers = this.given = {};
    this.preview = this.taken = this.#step = undefined;
  }

  /** Leaves what was read, for another source. */
  restart(): void {
    this.#source = undefined;
    this.#forget();
    this.reading.problem = this.taking.problem = null;
  }

  /** Reads the same source from its beginning. */
  again(): void {
    this.#forget();
    void this.read();
  }

  /** Answers the question that the finding at `at` asks. */
  pick(at: number, value: string): void {
    const key = this.preview?.answer_keys[at];
    if (key) this.say(key, value);
  }

  say(key: string, value: string): void {
    this.given = { ...this.given, [key]: value };
  }

  /** Takes back every answer that `is` means. */
  unsay(is: (key: string) => boolean): void {
    const rest = (answers: Answers) => Object.fromEntries(Object.entries(answers).filter(([key]) => !is(key)));
    this.given = rest(this.given);
    this.#answers = rest(this.#answers);
  }

  /** Reads it by all that was answered. */
  async read(): Promise<void> {
    const source = this.#source;
    if (source === undefined) return;
    this.#answers = { ...this.#answers, ...this.given };
    const read = await this.reading.run(() => this.how.read(source, this.#answers));
    if (!read) return;
    const first = this.preview === undefined;
    this.preview = read;
    this.given = {};
    this.how.seen?.(read, first);
  }

  async take(): Promise<void> {
    // What is being typed of it belongs to it.
    if (!(await unsaved.flush())) return;
    if (this.answered > 0) await this.read();
    const ready = this.preview;
    if (!ready || this.reading.problem) return;
    const before = session.me?.last_step?.id;
    this.taken = await this.taking.run(() => this.how.take(ready));
    if (!this.taken) return;
    await session.refresh();
    const step = session.me?.last_step?.id;
    if (step !== before) this.#step = step;
  }

  async undo(): Promise<void> {
    if (this.#step === undefined) return;
    try {
      await api.keeping.undo({ id: this.#step });
      toasts.say(t.shell.intake.undone, { tone: 'ok' });
      await session.refresh();
    } catch (thrown) {
      toasts.say(problemWords(asProblem(thrown)), { tone: 'stop' });
    }
  }
}
