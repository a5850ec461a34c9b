export type Lang = 'zh-CN' | 'en';

class Language {
  #now = $state<Lang>('zh-CN');

  /** The language in use. */
  get now(): Lang {
    return this.#now;
  }
  set now(to: Lang) {
    this.#now = to;
    document.documentElement.lang = to;
  }
}

export const lang = new Language();
