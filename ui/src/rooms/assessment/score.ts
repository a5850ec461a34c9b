// Scores in cells: how they are written, how keys move, what a pasted column is.
import type { Outcome, Score } from '$api/generated';
import { t } from '$text';

/** `87.5`, `缺考`; nothing where none was typed. */
export function scoreText(score: Score | null | undefined): string {
  if (!score) return '';
  const first = score.state === 'absent' ? t.assessment.absent : score.state === 'deferred' ? t.assessment.deferred : score.value === null ? '' : hundredths(score.value);
  return score.makeup === null ? first : `${first} 补 ${hundredths(score.makeup)}`;
}

/** What scores came to, in a word or two. */
export const outcomeWords = (outcome: Outcome): string => (outcome.is === 'provisional' ? t.assessment.provisional(t.assessment.results[outcome.passes ? 'passed' : 'failed']) : t.assessment.results[outcome.is]);

/** `87.5` of hundredths: no zeros that say nothing. */
export const hundredths = (value: number): string => String(value / 100);

/** The lines of what was copied in a spreadsheet: its first column; `null` if it is one value only. */
export function pastedColumn(text: string): string[] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  return lines.length < 2 ? null : lines.map((line) => (line.split('\t')[0] ?? '').trim());
}

/** Where an arrow or Enter leads in a table of `rows` × `columns`; sideways only from the edge of the text. */
export function cellStep(key: string, at: { row: number; column: number }, size: { rows: number; columns: number }, edge: { start: boolean; end: boolean }): { row: number; column: number } | null {
  const to = { ...at };
  if (key === 'Enter' || key === 'ArrowDown') to.row++;
  else if (key === 'ArrowUp') to.row--;
  else if (key === 'ArrowLeft' && edge.start) to.column--;
  else if (key === 'ArrowRight' && edge.end) to.column++;
  else return null;
  // Enter on the last person goes on with the first of the next part.
  if (key === 'Enter' && to.row === size.rows && to.column + 1 < size.columns) return { row: 0, column: to.column + 1 };
  return to.row < 0 || to.row >= size.rows || to.column < 0 || to.column >= size.columns ? null : to;
}
