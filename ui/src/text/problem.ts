import type { Code, Finding, Place, Problem } from '$api/generated';
import { CODE_WORDS } from '$api/words';
import { fill } from './fill';
import { lang } from './lang.svelte';

const template = (code: Code): string => {
  const words = CODE_WORDS[code];
  return lang.now === 'en' ? words.en : words.zh;
};

/** A place as the start of a sentence: `第 37 行，出生年月：`. */
export function placeWords(place: Place | null): string {
  if (!place) return '';
  const zh = lang.now !== 'en';
  const row = place.row === null ? null : zh ? `第 ${place.row} 行` : `row ${place.row}`;
  const parts = [place.file, place.sheet, row, place.column].filter((part) => part !== null && part !== '');
  if (parts.length === 0) return '';
  return zh ? `${parts.join('，')}：` : `${parts.join(', ')}: `;
}

/** What went wrong and what to do, as a sentence. */
export const problemWords = (problem: Problem): string =>
  placeWords(problem.place) + fill(template(problem.code), problem.values);

/** A finding as a sentence, without its place: lists show that in a column of its own. */
export const findingWords = (finding: Finding): string =>
  fill(template(finding.code), { found: finding.found, understood: finding.understood ?? '', ...finding.values });
