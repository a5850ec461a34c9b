// The data's own names in the words of the office, for the journal.
import { t } from '$text';

/** A kind of record. */
export const kindName = (kind: string): string => (t.keeping.kinds as Record<string, string>)[kind] ?? kind;

/** A field of a record. */
export const fieldName = (kind: string, field: string): string => {
  const names = t.keeping.fields as Record<string, string>;
  return names[`${kind}.${field}`] ?? names[field] ?? field;
};

/** An instant of the journal (UTC) as the office's clock showed it. */
export function instant(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
