import { describe, expect, test } from 'vitest';
import { cellStep, pastedColumn, scoreText } from './score';

test('scores are written as they are typed', () => {
  expect(scoreText({ state: 'scored', value: 8750, makeup: null })).toBe('87.5');
  expect(scoreText({ state: 'scored', value: 9000, makeup: null })).toBe('90');
  expect(scoreText({ state: 'absent', value: null, makeup: null })).toBe('缺考');
  expect(scoreText({ state: 'scored', value: 5500, makeup: 7200 })).toBe('55 补 72');
  expect(scoreText(null)).toBe('');
});

describe('a column copied in Excel', () => {
  test('keeps its blank lines, so that no score slips to another person', () => expect(pastedColumn('88\r\n\r\n70\r\n')).toEqual(['88', '', '70']));
  test('of several columns the first', () => expect(pastedColumn('88\t甲\n缺\t乙')).toEqual(['88', '缺']));
  test('one value is typed, not pasted', () => expect(pastedColumn('88\n')).toBeNull());
});

describe('keys in the sheet', () => {
  const size = { rows: 3, columns: 2 };
  const all = { start: true, end: true };
  const none = { start: false, end: false };
  test.each([
    ['Enter', { row: 0, column: 0 }, none, { row: 1, column: 0 }],
    ['Enter', { row: 2, column: 0 }, none, { row: 0, column: 1 }],
    ['Enter', { row: 2, column: 1 }, none, null],
    ['ArrowUp', { row: 0, column: 1 }, none, null],
    ['ArrowRight', { row: 1, column: 0 }, all, { row: 1, column: 1 }],
    ['ArrowRight', { row: 1, column: 0 }, none, null],
    ['a', { row: 1, column: 0 }, all, null],
  ])('%s', (key, at, edge, to) => expect(cellStep(key, at, size, edge)).toEqual(to));
});
