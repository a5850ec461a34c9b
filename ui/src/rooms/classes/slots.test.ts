import { expect, test } from 'vitest';
import type { SessionRow } from '$api/generated';
import { nextDay, slotsOf } from './slots';

const session = (id: number, day: string, half: SessionRow['half']): SessionRow => ({
  id, day, half, starts: '08:30', ends: '12:00', title: '课', kind: null, module: null, mentor: null, mentor_name: null, mentor_title: null, room: null, hours: 400,
});

test('every half-day of the class has a row, free or not, and a session outside is still shown', () => {
  const sessions = [session(1, '2026-10-12', 'morning'), session(2, '2026-10-12', 'morning'), session(3, '2026-10-12', 'evening'), session(4, '2026-10-15', 'afternoon')];
  const rows = slotsOf({ first_day: '2026-10-12', last_day: '2026-10-13', sessions });
  expect(rows.map((row) => row.key)).toEqual(['1', '2', '2026-10-12-afternoon', '3', '2026-10-13-morning', '2026-10-13-afternoon', '2026-10-15-morning', '4']);
  expect(rows.filter((row) => row.first).map((row) => row.day)).toEqual(['2026-10-12', '2026-10-13', '2026-10-15']);
});

test('a class without days shows what it has', () => {
  expect(slotsOf({ first_day: null, last_day: null, sessions: [] })).toEqual([]);
});

test('days follow over the end of a month', () => {
  expect(nextDay('2026-10-31')).toBe('2026-11-01');
  expect(nextDay('2026-03-01', -1)).toBe('2026-02-28');
});
