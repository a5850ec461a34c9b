import type { Code, JournalEntry, Place, Problem } from '$api/generated';
import { CODE_WORDS, OP_WORDS, TERMS } from '$api/words';
import { fill } from './fill';
import { lang } from './lang.svelte';

/** One line of what reading a file or preparing a print met. */
export interface Finding {
  weight: 'note' | 'ask' | 'error';
  code: Code;
  place: Place;
  /** What was there. */
  found: string;
  /** What was understood; null where the field stays empty. */
  understood: string | null;
  /** The readings to pick from. */
  choices: readonly { value: string; label: string }[];
  values: Record<string, string>;
}

const template = (code: Code): string => {
  const words = CODE_WORDS[code];
  return lang.now === 'en' ? words.en : words.zh;
};

/** A value as a sentence names it: a term of the field in the language in use, or several parted by `、`. */
export function term(value: string): string {
  if (lang.now !== 'en') return value;
  const parts = value.split('、').map((part) => TERMS[part]);
  return TERMS[value] ?? (parts.every((part) => part !== undefined) ? parts.join(', ') : value);
}

/** The values of a sentence in the language in use: terms of the field, and the step that it names. */
function spoken({ op_key: key, op_what: what, ...values }: Readonly<Record<string, string>>): Record<string, string> {
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, term(value)]));
  if (key !== undefined && key in OP_WORDS) said['op'] = opWords({ op: key as keyof typeof OP_WORDS, what: JSON.parse(what ?? '{}') });
  return said;
}

/** A place as the start of a sentence: `第 37 行，出生年月：`. */
export function placeWords(place: Place | null): string {
  if (!place) return '';
  const zh = lang.now !== 'en';
  const row = place.row === null ? null : zh ? `第 ${place.row} 行` : `row ${place.row}`;
  const page = place.page === undefined ? null : zh ? `第 ${place.page} 页` : `page ${place.page}`;
  const parts = [place.file, place.sheet, row, page, place.who, place.column && term(place.column)].filter((part) => part !== null && part !== '');
  if (parts.length === 0) return '';
  return zh ? `${parts.join('，')}：` : `${parts.join(', ')}: `;
}

/** What went wrong and what to do, as a sentence. */
export const problemWords = (problem: Problem): string =>
  placeWords(problem.place) + fill(template(problem.code), spoken(problem.values));

/** A finding as a sentence, without its place: lists show that in a column of its own. */
export const findingWords = (finding: Finding): string =>
  fill(template(finding.code), spoken({ found: finding.found, understood: finding.understood ?? '', ...finding.values }));

/** What a step was, in words; one that a newer version made has none. */
export function opWords(entry: Pick<JournalEntry, 'op' | 'what'>): string {
  if (entry.op === null) return '…';
  const words = OP_WORDS[entry.op];
  return fill(lang.now === 'en' ? words.en : words.zh, spoken(entry.what));
}
