// What the office keeps of a cadre, asked once; a field added there appears here by itself.
import { api, type CadreField, type Person, type PersonField } from '$api/generated';
import { lang, t } from '$text';

let asked: Promise<PersonField[]> | undefined;

/** Every field in the order of the record. */
export function allFields(): Promise<PersonField[]> {
  asked ??= api.people.fields().catch((thrown: unknown) => {
    asked = undefined;
    throw thrown;
  });
  return asked;
}

/** A field's name in the language in use. */
export const fieldTitle = (field: PersonField): string => (lang.now === 'en' ? field.en : field.zh);

/** A kept value in words. */
export const valueWords = (value: string): string => (t.people.words as Record<string, string>)[value] ?? value;

/** What stands in a field, in words. */
export const shown = (person: Person, field: CadreField): string => valueWords(person[field] ?? '');

/** Full years on `today` of somebody born in a month `YYYY-MM`. */
export function age(born: string, today: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.floor((months(today) - months(born)) / 12);
}
