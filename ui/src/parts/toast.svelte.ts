/** Something said in passing; with a way back where there is one. */
export interface Said {
  words: string;
  tone: 'plain' | 'ok' | 'stop';
  /** Takes it back. */
  undo?: (() => unknown) | undefined;
  /** Something else that can be done about it. */
  act?: { words: string; run: () => unknown } | undefined;
}

const STAYS = 6000;

class Toasts {
  list = $state.raw<readonly (Said & { id: number })[]>([]);
  #next = 0;

  /** Says it; what went wrong stays until it is closed. */
  say(words: string, more: Partial<Omit<Said, 'words'>> = {}): void {
    const id = this.#next++;
    this.list = [...this.list.slice(-2), { id, words, tone: 'plain', ...more }];
    if (more.tone !== 'stop') setTimeout(() => this.drop(id), STAYS);
  }

  /** Closes the last one; whether there was one. */
  close(): boolean {
    const last = this.list.at(-1);
    if (last) this.drop(last.id);
    return last !== undefined;
  }

  drop(id: number): void {
    this.list = this.list.filter((said) => said.id !== id);
  }
}

export const toasts = new Toasts();
