import { describe, expect, test } from 'vitest';
import { blockOf, copied, digit, fill, lead, onward, pasted, spread } from './levels';

const at = (row: number, column: number) => ({ row, column });

describe('moving', () => {
  test.each([
    ['ArrowRight', false, at(0, 1)],
    ['ArrowLeft', false, at(0, 0)],
    ['ArrowDown', true, at(9, 0)],
    ['PageDown', false, at(5, 0)],
    ['End', false, at(0, 3)],
    ['End', true, at(9, 3)],
  ])('%s from the first cell', (key, ctrl, to) => expect(lead(key, ctrl, at(0, 0), 10, 4, 5)).toEqual(to));

  test('a key that types moves nothing', () => expect(lead('3', false, at(0, 0), 10, 4, 5)).toBeNull());
  test('after the last cell of a row comes the next row', () => {
    expect(onward(at(0, 3), 10, 4)).toEqual(at(1, 0));
    expect(onward(at(9, 3), 10, 4)).toEqual(at(9, 3));
  });
});

test('a digit is understood with a Chinese input method on', () => {
  expect(['3', '０', '４', '5', 'a'].map(digit)).toEqual([3, 0, 4, undefined, undefined]);
});

describe('blocks', () => {
  const block = blockOf(at(2, 1), at(1, 2));

  test('a digit fills the whole block', () => {
    expect(fill(block, 3)).toHaveLength(4);
    expect(fill(block, 3)[0]).toEqual({ row: 1, column: 1, level: 3 });
  });

  test('what is copied comes back by paste', () => {
    const text = copied(block, ({ row, column }) => (row === column ? row : null));
    expect(text).toBe('1\t\n\t2');
    expect(pasted(text)).toEqual([[1, null], [null, 2]]);
  });

  test('text that is no level is not taken in part', () => expect(pasted('3\t党组')).toBeNull());

  test('one row pasted over several is repeated, and nothing falls over the edge', () => {
    expect(spread([[1, 2]], blockOf(at(0, 0), at(2, 0)), 10, 4)).toHaveLength(6);
    expect(spread([[1, 2, 3]], blockOf(at(9, 3), at(9, 3)), 10, 4)).toEqual([{ row: 9, column: 3, level: 1 }]);
  });
});
