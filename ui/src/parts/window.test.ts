import { describe, expect, test } from 'vitest';
import { fitting, type Column } from './column';
import { inView, pagesOf, scrollTo, step } from './window';

describe('a list of 100,000 draws and asks for only what is seen', () => {
  test.each([
    [0, 600, { from: 0, to: 32 }],
    [3000, 600, { from: 88, to: 132 }],
    [2_999_400, 600, { from: 99_968, to: 100_000 }],
  ])('scrolled to %i', (top, height, rows) => expect(inView(top, height, 30, 100_000)).toEqual(rows));

  test('an empty list draws nothing', () => expect(inView(0, 600, 30, 0)).toEqual({ from: 0, to: 0 }));

  test('the pages that hold the rows', () => {
    expect(pagesOf(0, 32)).toEqual([0]);
    expect(pagesOf(88, 132)).toEqual([0, 100]);
    expect(pagesOf(100, 200)).toEqual([100]);
    expect(pagesOf(0, 0)).toEqual([]);
  });
});

describe('keys', () => {
  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 7],
    ['PageUp', 2, 0],
    ['Home', 7, 0],
    ['End', 2, 9],
    ['x', 2, null],
  ])('%s from %i leads to %o', (key, at, to) => expect(step(key, at, 10, 5)).toBe(to));

  test('nothing moves in an empty list', () => expect(step('ArrowDown', -1, 0, 5)).toBeNull());

  test('the row is scrolled into view and no further', () => {
    expect(scrollTo(5, 0, 300, 30)).toBe(0);
    expect(scrollTo(10, 0, 300, 30)).toBe(30);
    expect(scrollTo(2, 90, 300, 30)).toBe(60);
  });
});

test('columns give way in the order they are willing to, and the name stays', () => {
  const columns: Column<string>[] = [
    { key: 'name', title: '姓名', least: 150 },
    { key: 'sex', title: '性别', width: 50, give: 5 },
    { key: 'unit', title: '单位', least: 150, give: 1 },
  ];
  const keys = (width: number) => fitting(columns, width).map((column) => column.key);
  expect(keys(400)).toEqual(['name', 'sex', 'unit']);
  expect(keys(320)).toEqual(['name', 'unit']);
  expect(keys(200)).toEqual(['name']);
  expect(keys(100)).toEqual(['name']);
});
