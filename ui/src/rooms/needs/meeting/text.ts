// Places in the minutes: the page counts in UTF-16 units, the office in characters, so that a rare character is one.
import type { RaisedRow } from '$api/generated';

/** A place of the text area, in characters. */
export const toCharacters = (text: string, place: number): number => [...text.slice(0, place)].length;

/** A place in characters, as the text area counts. */
export const toUnits = (text: string, at: number): number => [...text].slice(0, at).join('').length;

/** A piece of the minutes: plain, or the words of a need. */
export interface Piece {
  text: string;
  /** The place of the need among all, from 1; 0: plain. */
  need: number;
}

/** The minutes in pieces, so that marked words show. Words marked twice belong to the first. */
export function pieces(minutes: string, needs: readonly Pick<RaisedRow, 'start' | 'end'>[]): Piece[] {
  const letters = [...minutes];
  const marks = needs
    .map((need, i) => ({ from: need.start, to: need.end, need: i + 1 }))
    .filter((mark): mark is { from: number; to: number; need: number } => mark.from !== null && mark.to !== null && mark.to <= letters.length)
    .sort((a, b) => a.from - b.from || a.need - b.need);
  const found: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    const from = Math.max(at, mark.from);
    if (mark.to <= from) continue;
    if (from > at) found.push({ text: letters.slice(at, from).join(''), need: 0 });
    found.push({ text: letters.slice(from, mark.to).join(''), need: mark.need });
    at = mark.to;
  }
  if (at < letters.length) found.push({ text: letters.slice(at).join(''), need: 0 });
  return found;
}
