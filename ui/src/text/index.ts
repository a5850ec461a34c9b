// Every sentence of the window. `t.people.name` is read in the language chosen; both languages have one type, so
// that a key missing in either does not build. Sentences with values are functions: a value left out does not build.
import * as zh from './zh';
import * as en from './en';
import { lang } from './lang.svelte';

export type Catalogue = typeof zh;
const catalogues: Record<'zh-CN' | 'en', Catalogue> = { 'zh-CN': zh, en };

/** The words. Read them in markup or `$derived`, never at the top of a module: the language may change. */
export const t: Catalogue = new Proxy({} as Catalogue, {
  get: (_, room) => Reflect.get(catalogues[lang.now], room) as unknown,
});

export { lang, type Lang } from './lang.svelte';
export { fill } from './fill';
export { findingWords, opWords, placeWords, problemWords, term, type Finding } from './problem';
