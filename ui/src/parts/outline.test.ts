import { expect, test } from 'vitest';
import { beforeRemoved, inserted, moved, numberOf, removed, spots, withSection, type LineOf } from './outline';

type Form = { sections: { title: string; questions: { key: number }[] }[] };
const question = (key: number): LineOf<Form> => ({ key });
const form = (): Form => ({ sections: [{ title: '一', questions: [question(1), question(2)] }, { title: '二', questions: [question(3)] }] });
const order = (of: Form) => of.sections.map((section) => section.questions.map((one) => one.key));

test('a question moves through its section and over into the next, and back', () => {
  const start = form();
  const once = moved(start, { section: 0, question: 0 }, 1);
  expect([order(once.next), once.spot]).toEqual([[[2, 1], [3]], { section: 0, question: 1 }]);
  const over = moved(once.next, once.spot, 1);
  expect([order(over.next), over.spot]).toEqual([[[2], [1, 3]], { section: 1, question: 0 }]);
  const back = moved(over.next, over.spot, -1);
  expect(order(back.next)).toEqual([[2, 1], [3]]);
  expect(moved(start, { section: 0, question: 0 }, -1).next).toBe(start);
  expect(order(start), 'what was there is not touched').toEqual([[1, 2], [3]]);
});

test('a removed heading leaves its questions', () => {
  expect(order(removed(form(), { section: 1, question: null }))).toEqual([[1, 2, 3]]);
  expect(order(removed(form(), { section: 0, question: null }))).toEqual([[1, 2, 3]]);
  expect(order(removed(form(), { section: 0, question: 1 }))).toEqual([[1], [3]]);
});

test('a new question stands behind the chosen one and questions are numbered through', () => {
  const { next, spot } = inserted(form(), { section: 0, question: 0 }, question(0));
  expect([order(next), spot, numberOf(next, spot)]).toEqual([[[1, 0, 2], [3]], { section: 0, question: 1 }, 2]);
  expect(numberOf(next, { section: 1, question: 0 })).toBe(4);
  expect(spots(withSection(next).next)).toHaveLength(7);
});

test('after a removal what stands before is chosen: the line, or the heading of a first line; at the start the first heading', () => {
  expect([{ section: 1, question: 2 }, { section: 1, question: 0 }, { section: 1, question: null }, { section: 0, question: null }].map(beforeRemoved)).toEqual([
    { section: 1, question: 1 },
    { section: 1, question: null },
    { section: 0, question: null },
    { section: 0, question: null },
  ]);
});
