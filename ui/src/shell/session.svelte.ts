import { asProblem, onChange } from '$api/client';
import { api, type Backup, type Me } from '$api/generated';
import { waitFor } from '$api/job';
import { toasts, unsaved } from '$parts';
import { clock } from '$parts/understand';
import { opWords, problemWords, t } from '$text';
import { router } from './router.svelte';

/** Who works here, in which office; and what the foot line says of it. */
class Session {
  /** `undefined`: not known yet; `null`: no office is open. */
  me = $state.raw<Me | null>();
  /** The newest copy of the office; `null`: there is none. */
  #copy = $state.raw<Backup | null>();
  #failed = $state(false);
  /** The office that was entered last. */
  #folder: string | undefined;

  constructor() {
    onChange('all', () => void this.refresh());
  }

  /** Asks again who works here; to be called after signing in or closing the office. */
  async refresh(): Promise<void> {
    const me = await api.keeping.me().catch(() => null);
    const entered = me !== null && me.folder !== this.#folder;
    this.#folder = me?.folder;
    if (entered) await this.#begin();
    if (me === null && this.me) router.begin('#/');
    this.me = me;
    if (entered) void this.#copyDaily(me);
  }

  /** Work begins where it was cut off, if it was. */
  async #begin(): Promise<void> {
    const place = await api.keeping.place().catch(() => null);
    if (!place) return;
    router.begin(place.address);
    toasts.say(t.shell.backAgain);
  }

  /** The first time of a day that an office is open, a copy of it is made and verified beside the work. */
  async #copyDaily(me: Me): Promise<void> {
    this.#failed = false;
    try {
      await this.lookAtCopies();
      if (this.#copy?.day === me.today || me.role === 'viewer') return;
      await waitFor(await api.keeping.back_up());
      await this.lookAtCopies();
    } catch (thrown) {
      this.#failed = true;
      toasts.say(problemWords(asProblem(thrown)), { tone: 'stop' });
    }
  }

  /** Asks again for the newest copy; to be called after one was made. */
  async lookAtCopies(): Promise<void> {
    this.#copy = (await api.keeping.backups()).kept[0] ?? null;
    this.#failed = false;
  }

  /** The state of the copies in words; `null`: not known yet. */
  get backup(): string | null {
    if (this.#failed) return t.shell.backupFailed;
    if (this.#copy === undefined) return null;
    if (this.#copy === null) return t.shell.noBackup;
    const { day, at } = this.#copy;
    return day === this.me?.today && at !== null ? t.shell.backupToday(clock(at)) : t.shell.backupOf(day);
  }

  /** Whether the copies need a look. */
  get backupIsDue(): boolean {
    return this.#failed || this.#copy === null || (this.#copy !== undefined && this.#copy.day !== this.me?.today);
  }

  /** The last step that can be taken back, in words. */
  get step(): string | null {
    const entry = this.me?.last_step;
    return entry ? opWords(entry) : null;
  }

  /** Takes the last step back; gives what it was. */
  async undo(): Promise<string | null> {
    const entry = this.me?.last_step;
    if (!entry) return null;
    const what = opWords(entry);
    await api.keeping.undo({ id: entry.id });
    await this.refresh();
    return what;
  }

  /** Saves what is being typed and closes the window; what cannot be saved keeps it open. */
  async leave(): Promise<void> {
    if (await unsaved.flush()) await api.host.leave();
    else toasts.say(t.shell.stayOpen(unsaved.count), { tone: 'stop', act: { words: t.shell.leaveAnyway, run: () => api.host.leave() } });
  }
}

export const session = new Session();
