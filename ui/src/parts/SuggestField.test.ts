import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PAUSE, unsaved } from './saver.svelte';
import SuggestField from './SuggestField.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const known = ['县信访局', '县司法局'];
const field = (offers: readonly string[]) => {
  const save = vi.fn(async () => undefined);
  render(SuggestField, { label: '责任人', value: '', save, suggest: async () => offers });
  const box = screen.getByRole('combobox');
  const type = async (text: string) => {
    box.focus();
    await fireEvent.input(box, { target: { value: text } });
    await vi.advanceTimersByTimeAsync(0);
  };
  return { save, box, type };
};

test('initials for which something is offered are not saved by a pause; Enter saves what they mean', async () => {
  const { save, box, type } = field(known);
  await type('xx');
  await vi.advanceTimersByTimeAsync(3 * PAUSE);
  expect(save).not.toHaveBeenCalled();
  expect(unsaved.count).toBe(1);
  expect(unsaved.held).toBe(true);
  await fireEvent.keyDown(box, { key: 'Enter' });
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(save.mock.calls).toEqual([['县信访局', null]]);
  expect(unsaved.count).toBe(0);
});

test('part of what is offered is kept as typed once the field is left', async () => {
  const { save, box, type } = field(known);
  await type('信访');
  await vi.advanceTimersByTimeAsync(3 * PAUSE);
  expect(save).not.toHaveBeenCalled();
  await fireEvent.blur(box);
  await tick();
  expect(save.mock.calls).toEqual([['信访', null]]);
});

test('where nothing is offered a pause saves what stands there', async () => {
  const { save, type } = field([]);
  await type('柳河镇农技站');
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(save.mock.calls).toEqual([['柳河镇农技站', null]]);
});
