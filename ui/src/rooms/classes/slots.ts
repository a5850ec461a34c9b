// The rows of a timetable: every session, and every half-day of the class that is still free.
import type { HalfDay, SessionRow, Timetable } from '$api/generated';

/** A row: a session, or a free half-day. */
export interface Slot {
  key: string;
  day: string;
  half: HalfDay;
  session: SessionRow | null;
  /** The first of its day, which shows the day. */
  first: boolean;
}

const DAY_MS = 86_400_000;
/** Longer classes list only the days that have sessions. */
const LONGEST = 70;

/** The day after `day`. */
export const nextDay = (day: string, by = 1): string => new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);

/** The days of a class and of its sessions, in order. */
export function daysOf({ first_day: first, last_day: last, sessions }: Pick<Timetable, 'first_day' | 'last_day' | 'sessions'>): string[] {
  const days = new Set(sessions.map((session) => session.day));
  if (first !== null && last !== null) {
    let day = first;
    for (let n = 0; day <= last && n < LONGEST; n++, day = nextDay(day)) days.add(day);
  }
  return [...days].sort();
}

/** The rows in the order of time; an evening only where it has a session. */
export function slotsOf(table: Pick<Timetable, 'first_day' | 'last_day' | 'sessions'>): Slot[] {
  return daysOf(table).flatMap((day) => {
    const halves = (['morning', 'afternoon', 'evening'] as const).flatMap((half): Omit<Slot, 'first'>[] => {
      const here = table.sessions.filter((session) => session.day === day && session.half === half);
      if (here.length > 0) return here.map((session) => ({ key: String(session.id), day, half, session }));
      return half === 'evening' ? [] : [{ key: `${day}-${half}`, day, half, session: null }];
    });
    return halves.map((slot, i) => ({ ...slot, first: i === 0 }));
  });
}

/** Days by calendar week, each week once, in order. */
export function weeksOf(days: readonly string[]): string[][] {
  const weeks = new Map<string, Set<string>>();
  for (const day of [...days].sort()) {
    // Monday is 1, Sunday 0: it belongs to the week that began six days before.
    const monday = nextDay(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    const week = weeks.get(monday) ?? new Set();
    weeks.set(monday, week.add(day));
  }
  return [...weeks.values()].map((week) => [...week]);
}
