import { describe, expect, test } from 'vitest';
import { readDay, readMonth, readNumber, weekday } from './understand';

const monday = new Date(2026, 8, 14);

describe('a day typed as on paper is the day that was meant', () => {
  test.each([
    ['9.14', '2026-09-14'],
    ['0914', '2026-09-14'],
    ['914', '2026-09-14'],
    ['9-14', '2026-09-14'],
    ['9/14', '2026-09-14'],
    ['9月14日', '2026-09-14'],
    ['14', '2026-09-14'],
    ['14日', '2026-09-14'],
    ['20260914', '2026-09-14'],
    ['2026-9-14', '2026-09-14'],
    ['2026年9月14日', '2026-09-14'],
    ['26.9.14', '2026-09-14'],
    ['９．１４', '2026-09-14'],
    [' 9. 14 ', '2026-09-14'],
    ['今天', '2026-09-14'],
    ['昨天', '2026-09-13'],
    ['前天', '2026-09-12'],
    ['明天', '2026-09-15'],
    ['Yesterday', '2026-09-13'],
    ['2024.2.29', '2024-02-29'],
  ])('%s → %s', (typed, day) => {
    expect(readDay(typed, monday)).toEqual({ value: day });
  });

  test('yesterday crosses the turn of the year', () => {
    expect(readDay('昨天', new Date(2026, 0, 1))).toEqual({ value: '2025-12-31' });
  });

  test('without a year this one is meant, around New Year the nearer', () => {
    expect(readDay('12.28', new Date(2026, 0, 5))).toEqual({ value: '2025-12-28' });
    expect(readDay('2.10', monday)).toEqual({ value: '2026-02-10' });
    expect(readDay('1.5', new Date(2026, 11, 28))).toEqual({ value: '2027-01-05' });
  });

  test.each(['13.1', '9.32', '0.5', 'abc', '上周', '202609141', '9.14.'])('%s is not guessed', (typed) => {
    expect(readDay(typed, monday)).toEqual({ wrong: 'unread' });
  });

  test('a day that does not exist is told apart', () => {
    expect(readDay('2.30', monday)).toEqual({ wrong: 'none', year: 2026, month: 2 });
    expect(readDay('20230229', monday)).toEqual({ wrong: 'none', year: 2023, month: 2 });
  });

  test('the day of the week does not depend on where the PC stands', () => {
    expect(weekday('2026-09-14')).toBe(1);
    expect(weekday('2026-09-13')).toBe(0);
  });
});

describe('a month', () => {
  test.each([
    ['1991.10', '1991-10'],
    ['1991.1', '1991-01'],
    ['199110', '1991-10'],
    ['1991-10', '1991-10'],
    ['1991/10', '1991-10'],
    ['1991年10月', '1991-10'],
    ['91年10月', '1991-10'],
    ['91.10', '1991-10'],
    ['05.7', '2005-07'],
  ])('%s → %s', (typed, month) => {
    expect(readMonth(typed)).toEqual({ value: month });
  });

  test.each(['1991', '9110', '1991.13', '1991.0', '199100', 'x'])('%s is not guessed', (typed) => {
    expect(readMonth(typed)).toEqual({ wrong: 'unread' });
  });
});

describe('a number', () => {
  test.each([
    ['3', 0, 3],
    ['１２', 0, 12],
    ['1,200', 0, 1200],
    ['4.5', 1, 4.5],
    ['-1', 0, -1],
  ])('%s', (typed, decimals, number) => {
    expect(readNumber(typed, decimals)).toEqual({ value: number });
  });

  test.each([
    ['4.5', 0],
    ['4.25', 1],
    ['三', 0],
    ['1e3', 0],
    ['.', 1],
  ])('%s with %i decimals is not guessed', (typed, decimals) => {
    expect(readNumber(typed, decimals)).toEqual({ wrong: 'unread' });
  });
});
