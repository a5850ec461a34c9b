import { expect, test } from 'vitest';
import { pieces, toCharacters, toUnits } from './text';

test('a rare character is one character, though the page counts two', () => {
  const text = '缺懂𬭎合金的人';
  expect([toCharacters(text, text.indexOf('合')), toUnits(text, 3)]).toEqual([3, 4]);
  expect(toUnits(text, toCharacters(text, text.length))).toBe(text.length);
});

test('every letter of the minutes is shown once, marked words with their need', () => {
  const minutes = '王平：𬭎合金要懂，办班。';
  const marks = [{ start: 3, end: 6 }, { start: 5, end: 8 }, { start: null, end: null }];
  const found = pieces(minutes, marks);
  expect(found.map((piece) => piece.text).join('')).toBe(minutes);
  expect(found.filter((piece) => piece.need > 0)).toEqual([{ text: '𬭎合金', need: 1 }, { text: '要懂', need: 2 }]);
  expect(pieces('', marks)).toEqual([]);
});
