// The data's own names in the words of the office, for the journal.
import type { FieldChange } from '$api/generated';
import { t } from '$text';

/** A kind of record. */
export const kindName = (kind: string): string => (t.keeping.kinds as Record<string, string>)[kind] ?? kind;

/** A field of a record. */
export const fieldName = (kind: string, field: string): string => {
  const names = t.keeping.fields as Record<string, string>;
  return names[`${kind}.${field}`] ?? names[field] ?? field;
};

/** Kept as whole hundredths, said in wholes. */
const HUNDREDTHS = new Set(['score.value', 'session.hours', 'plan.ceiling', 'plan_item.hours', 'plan_item.budget', 'posting.hours', 'online_course.hours', 'online_record.hours', 'mentor_course.hours', 'mentor_payment.hours', 'mentor_payment.net', 'mentor_payment.tax', 'mentor_payment.gross', 'hours_entry.hours', 'hours_frozen.hours', 'hours_correction.hours']);

/** What a field holds: one of a few by its word, hundredths in wholes, anything else as it stands. */
export const valueName = (kind: string, field: string, value: string): string =>
  HUNDREDTHS.has(`${kind}.${field}`) && /^-?\d+$/.test(value) ? String(Number(value) / 100) : ((t.keeping.values as Record<string, string>)[value] ?? value);

/** The day so many days before today by the clock of this PC, `YYYY-MM-DD`. */
export function dayBefore(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return instant(date.toISOString()).slice(0, 10);
}

/** An instant of the journal (UTC) as the office's clock showed it. */
export function instant(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What the program keeps for itself: no word of the office stands in it. */
export const INNER = new Set(['sort', 'seq', 'series', 'snapshot', 'hash', 'last', 'template', 'items', 'bytes', 'original']);
const isId = (value: string | null): boolean => value === null || /^\d{13,}$/.test(value);

/** The changed fields that say something to a person: no keys of other records, no inner figures. */
export const telling = (fields: readonly FieldChange[]): FieldChange[] =>
  fields.filter((field) => !INNER.has(field.field) && !(isId(field.before) && isId(field.after)));
