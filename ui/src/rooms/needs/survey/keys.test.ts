import { expect, test } from 'vitest';
import { choiceOf, codeOf, toggled } from './keys';

const question = (kind: 'scale' | 'choice' | 'multiple', count: number) => ({ kind, choices: Array.from({ length: count }, (_, i) => `选项${i}`) });

test('digits answer, letters only where several are ticked, an input method or not', () => {
  const read = (kind: 'scale' | 'choice' | 'multiple', keys: string[]) => keys.map((key) => choiceOf(question(kind, 4), key));
  expect(read('scale', ['1', '４', '5', '0', ' ', 'a', 'Enter'])).toEqual([0, 3, undefined, null, null, undefined, undefined]);
  expect(read('multiple', ['a', 'Ｄ', '2', 'e', '0'])).toEqual([0, 3, 1, undefined, null]);
});

test('ticks come and go and stay in the order of the paper', () => {
  expect(['C', 'A', 'C', 'B'].reduce(toggled, '')).toBe('AB');
  expect([codeOf('multiple', 5), codeOf('choice', 5)]).toEqual(['F', '6']);
});
