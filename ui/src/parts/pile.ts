// A pile of numbered paper as it is keyed: which sheet comes next, where work goes on.

export type SheetState = 'draft' | 'complete' | 'invalid';

/** A sheet of the pile, as far as it is begun. */
export interface PileSheet {
  no: number;
  state: SheetState;
  reason?: string | null;
}

type Numbered = readonly Pick<PileSheet, 'no' | 'state'>[];

/** The sheet to key after number `after`: the next that is not done. */
export function nextNo(sheets: Numbered, after: number): number {
  const done = new Set(sheets.filter((sheet) => sheet.state !== 'draft').map((sheet) => sheet.no));
  let no = after + 1;
  while (done.has(no)) no++;
  return no;
}

/** Where keying goes on when the page opens: at the first sheet left half keyed, else at the first number not keyed. */
export const resumeNo = (sheets: Numbered): number => sheets.find((sheet) => sheet.state === 'draft')?.no ?? nextNo(sheets, 0);

/** Whether as many sheets are put aside as came back, and none is half keyed. */
export const isAllKeyed = (returned: number, sheets: Numbered): boolean => returned > 0 && sheets.length >= returned && sheets.every((sheet) => sheet.state !== 'draft');

/** What a room says of how far a pile is. */
interface PileWords {
  noneBack: string;
  allTyped: string;
  typedMore: (n: number) => string;
  left: (n: number) => string;
}

/** How far the pile is, in words: so many are done of those that came back. */
export const pileNote = (done: number, returned: number, words: PileWords): string => {
  if (done > returned) return words.typedMore(done - returned);
  if (done < returned) return words.left(returned - done);
  return returned === 0 ? words.noneBack : words.allTyped;
};
