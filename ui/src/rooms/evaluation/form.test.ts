import { describe, expect, test } from 'vitest';
import type { Answer } from '$api/generated';
import { nextNo, resumeNo } from '$parts/pile';
import { answerOf, doubts, noAnswers, percent, resumeItem } from './form';

const form = (no: number, state: 'draft' | 'complete' | 'invalid' = 'complete') => ({ no, state });

test('the keys of the scale, with an input method too', () => {
  const read = ['4', '１', '0', ' ', '　', '5', 'a', 'Enter'].map(answerOf);
  expect(read).toEqual([4, 1, null, null, null, undefined, undefined, undefined]);
});

describe('typing goes on where the pile stands', () => {
  test.each([
    ['nothing typed', [], 1],
    ['three done', [form(1), form(2), form(3)], 4],
    ['one left half typed', [form(1), form(2, 'draft'), form(3)], 2],
    ['a gap in the numbers', [form(1), form(3)], 2],
  ])('%s', (_, forms, no) => expect(resumeNo(forms)).toBe(no));
  test('after a form opened again, the next that is not done', () => {
    expect(nextNo([form(1), form(2), form(3, 'invalid'), form(5)], 1)).toBe(4);
    expect(nextNo([form(1), form(2, 'draft')], 1)).toBe(2);
  });
  test('a form half typed opens at its first blank, a whole one at its beginning', () => {
    expect(resumeItem([4, 3, null, 2])).toBe(2);
    expect(resumeItem([4, 3])).toBe(0);
    expect(resumeItem(noAnswers(21))).toBe(0);
  });
});

test('one answer throughout and blanks are told', () => {
  const all = (answer: Answer | null) => Array.from({ length: 21 }, () => answer);
  expect(doubts(all(4))).toEqual({ blanks: 0, alike: 4 });
  expect(doubts([...all(4).slice(1), null])).toEqual({ blanks: 1, alike: null });
  expect(doubts(all(null))).toEqual({ blanks: 21, alike: null });
});

test('shares keep their two places', () => {
  expect([percent(9107), percent(10000), percent(null)]).toEqual(['91.07%', '100.00%', '—']);
});
