import { toasts, unsaved } from '$parts';
import { t } from '$text';
import { parse } from './route';

export { href, type Params } from './route';

/** Where the window is. */
class Router {
  #at = $state.raw(parse(location.hash));

  #shown = location.hash;
  #turn = 0;
  /** The path without `#/`: `people/123`. */
  readonly path = $derived(this.#at.path);

  constructor() {
    addEventListener('hashchange', () => void this.#follow());
  }

  // The fields of the page that is left are saved while it still stands; one that cannot be keeps us there.
  async #follow(): Promise<void> {
    const to = location.hash;
    const mine = ++this.#turn;
    if (to === this.#shown) return;
    const isKept = !unsaved.waits || (await unsaved.flush());
    // A newer step has been taken meanwhile: it decides.
    if (mine !== this.#turn) return;
    if (!isKept) {
      history.replaceState(null, '', this.#shown);
      const leave = () => {
        unsaved.drop();
        this.go(to);
      };
      toasts.say(t.shell.stay(unsaved.count), { tone: 'stop', act: { words: t.shell.leave, run: leave } });
      return;
    }
    // What was still being picked may have written itself into the address of the page that is left.
    if (location.hash !== to) history.replaceState(null, '', to);
    this.#shown = to;
    this.#at = parse(to);
  }

  /** What stands after `?`. */
  get query(): URLSearchParams {
    return this.#at.query;
  }

  /** The first part of the path: the room. */
  get room(): string {
    return this.path.split('/', 1)[0] ?? '';
  }

  /** Goes to an address made by `href`. */
  go(to: string): void {
    location.hash = to;
  }

  /** Shows an address in place of the one shown: where work begins, nothing is left behind. */
  begin(to: string): void {
    history.replaceState(null, '', to);
    this.#shown = to;
    this.#at = parse(to);
  }

  /** The whole address shown. */
  get address(): string {
    void this.#at;
    return this.#shown;
  }

  /** Changes `?…` in place, without a step in the history: a tab, a filter, a sort order. */
  ask(changes: Readonly<Record<string, string | null>>): void {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') query.delete(name);
      else query.set(name, value);
    }
    const tail = query.size > 0 ? `?${query}` : '';
    history.replaceState(null, '', `#/${this.path}${tail}`);
    this.#shown = location.hash;
    this.#at = parse(location.hash);
  }
}

export const router = new Router();

/** Goes to an address made by `href`. */
export const go = (to: string): void => router.go(to);
