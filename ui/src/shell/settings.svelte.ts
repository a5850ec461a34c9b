import { lang, type Lang } from '$text';

type Theme = 'light' | 'dark';

const KEY = 'zhixing';

interface Kept {
  theme?: Theme;
  lang?: Lang;
  masked?: boolean;
}

function read(): Kept {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Kept;
  } catch {
    return {};
  }
}

/** How this person likes the window; kept on this PC, no part of the office's data. */
class Settings {
  #theme = $state<Theme>('light');
  #masked = $state(true);

  constructor() {
    const kept = read();
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    this.#theme = kept.theme ?? (dark ? 'dark' : 'light');
    this.#masked = kept.masked ?? true;
    lang.now = kept.lang ?? 'zh-CN';
    document.documentElement.dataset['theme'] = this.#theme;
  }

  get theme(): Theme {
    return this.#theme;
  }
  set theme(to: Theme) {
    this.#theme = to;
    document.documentElement.dataset['theme'] = to;
    this.#keep();
  }

  get lang(): Lang {
    return lang.now;
  }
  set lang(to: Lang) {
    lang.now = to;
    this.#keep();
  }

  /** 遮挡证号: ID and phone numbers are hidden on the screen. */
  get masked(): boolean {
    return this.#masked;
  }
  set masked(to: boolean) {
    this.#masked = to;
    this.#keep();
  }

  #keep(): void {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: this.theme, lang: this.lang, masked: this.masked }));
    } catch {
      // A window that may not keep settings still works; it only forgets them.
    }
  }
}

export const settings = new Settings();

/** A number as it may be shown: its head stays, the rest is covered while numbers are masked. */
export function masked(number: string, head = 6): string {
  if (!settings.masked || number.length <= head) return number;
  return number.slice(0, head) + '·'.repeat(number.length - head);
}
