// What a part of an entry says, and figures as they are read.
import { api, type EntryPart, type HoursKind, type PaceState, type PassedBy, type StatLine, type YearStanding } from '$api/generated';
import type { Pick } from '$parts';
import { t } from '$text';

/** The kinds, in the order in which sums hold them. */
export const KINDS: readonly HoursKind[] = ['off_job', 'lecture', 'centre_group', 'online', 'practice', 'teaching'];
export const STATES = ['behind', 'on_pace', 'done'] as const;
export const TONES = { behind: 'look', on_pace: 'info', done: 'ok' } as const;

/** Hours kept in hundredths. */
export const h = (hours: number): string => String(hours / 100);
/** Days kept in half-days. */
export const d = (halfDays: number): string => String(halfDays / 2);

/** How a year goes; one that is over was missed. */
export const stateWords = (state: PaceState, past: boolean): string => (past && state === 'behind' ? t.hours.missed : t.hours.states[state]);

/** A part of a whole in percent with one place. */
export const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part * 1000) / whole) / 10}%`);
/** Hours a head. */
export const perHead = (line: StatLine): string => (line.people === 0 ? '0' : h(Math.round(line.hours / line.people)));

/** How somebody stands in one sentence: what was reached, and where only the hours online are missing, both. */
export const verdict = (by: PassedBy | null, state: PaceState, past: boolean): string => (by === null ? stateWords(state, past) : state === 'done' ? t.hours.by[by] : t.hours.onlineOpen(t.hours.enough[by], state === 'behind'));
export const standingWords = (standing: YearStanding, past: boolean): string => verdict(standing.by, standing.state, past);

/** Whom a name or its initials may mean. */
export const findPeople = async (text: string): Promise<Pick[]> => (await api.people.pick({ find: text, limit: 12 })).map((one) => ({ id: one.id, title: one.name, detail: [one.unit, one.post].filter(Boolean).join('　') }));

/** Days from one to another, the year said once. */
export const span = (first: string, last: string): string => (first === last ? first : `${first} — ${last.slice(0, 4) === first.slice(0, 4) ? last.slice(5) : last}`);

/** Why a part counts what it counts. */
export function partWords({ what, hours, since }: EntryPart): string {
  const rule = since === null ? t.hours.default : t.hours.ruleSince(since);
  switch (what.of) {
    case 'half': {
      const came = what.what === 'unconfirmed' ? t.hours.unconfirmed : what.mark ? t.hours.marks[what.mark] : what.what === 'there' ? t.hours.there : t.hours.away;
      const unit = what.by === 'sessions' ? t.hours.bySessions : what.half === 'evening' ? t.hours.eveningUnit : t.hours.half;
      const cut = what.what === 'there' && hours < what.worth ? [t.hours.cut(h(hours))] : [];
      return [t.hours.halves[what.half], came, `${rule}：${t.hours.equals(unit, h(what.worth))}`, ...cut].join(t.hours.comma);
    }
    case 'course':
      return `${what.title}（${what.platform}）`;
    case 'posting':
      return t.hours.posting(what.reason);
    case 'taught':
      return [t.hours.taught(what.title, h(what.hours), h(what.factor)), what.is_back ? rule : t.hours.unconfirmed].join(t.hours.comma);
    case 'typed':
      return [what.organiser, what.number, what.note].filter(Boolean).join(t.hours.comma) || t.hours.typedNothing;
    case 'overlap':
      return t.hours.overlapping(span(what.first_day, what.last_day), what.title, h(what.counted), what.way, what.reason);
    case 'corrected':
      return t.hours.correctedFor(what.of_entry, what.reason);
  }
}
