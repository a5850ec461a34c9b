import { onChange } from '$api/client';
import { api, type Me } from '$api/generated';
import { opWords } from '$text';

/** Who works here, in which office; and what the foot line says of it. */
class Session {
  /** `undefined`: not known yet; `null`: no office is open. */
  me = $state.raw<Me | null>();
  /** The state of the backups in words; `null`: nothing is known. */
  backup = $state<string | null>(null);

  constructor() {
    onChange('all', () => void this.refresh());
  }

  /** Asks again who works here; to be called after signing in or closing the office. */
  async refresh(): Promise<void> {
    try {
      this.me = await api.keeping.me();
    } catch {
      this.me = null;
    }
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
}

export const session = new Session();
