import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PAUSE, Saver, unsaved } from './saver.svelte';
import { toasts } from './toast.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is typed is not lost', () => {
  test('a pause saves it once, with the newest value', async () => {
    const save = vi.fn(async () => undefined);
    const saver = new Saver<string>(() => save);
    saver.change('应');
    saver.change('应急');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(save.mock.calls).toEqual([['应急']]);
    expect(saver.state).toBe('saved');
    expect(unsaved.count).toBe(0);
  });

  test('leaving the field saves it at once', async () => {
    const save = vi.fn(async () => undefined);
    const saver = new Saver<string>(() => save);
    saver.change('应急');
    await saver.flush();
    expect(save).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(2 * PAUSE);
    expect(save).toHaveBeenCalledOnce();
  });

  test('a field that is still finding out what was meant is waited for, and what it found is saved', async () => {
    const save = vi.fn(async () => undefined);
    const saver = new Saver<string>(() => save);
    let know: () => void = () => undefined;
    unsaved.await(new Promise<void>((done) => (know = done)).then(() => saver.change('信息中心主任')));
    let completed = false;
    const completing = unsaved.flush().then((all) => (completed = all));
    await vi.advanceTimersByTimeAsync(0);
    expect(completed).toBe(false);
    know();
    await completing;
    expect(completed).toBe(true);
    expect(save.mock.calls).toEqual([['信息中心主任']]);
  });

  test('an older save that ends late does not hide that the newest failed', async () => {
    const ends: ((ok: boolean) => void)[] = [];
    const save = () => new Promise<void>((done, fail) => ends.push((ok) => (ok ? done() : fail(new Error('full')))));
    const saver = new Saver<string>(() => save);
    saver.change('一');
    void saver.flush();
    saver.change('二');
    const second = saver.flush();
    ends[1]?.(false);
    await second;
    ends[0]?.(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.state).toBe('failed');
    expect(saver.dirty).toBe(true);
    saver.drop();
  });

  test('a save is begun while the page still means its record', async () => {
    let record = 1;
    const saved: [number, string][] = [];
    const saver = new Saver<string>(() => async (value) => {
      saved.push([record, value]);
    });
    saver.change('一');
    void saver.flush();
    saver.change('一二');
    saver.leave();
    record = 2;
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(saved).toEqual([[1, '一'], [1, '一二']]);
  });

  test('what fails after its field has gone is told with what was typed', async () => {
    const saver = new Saver<string>(() => async () => {
      throw { code: 'disk_full', values: {}, place: null };
    });
    saver.change('应急');
    saver.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(toasts.list.at(-1)?.words).toContain('应急');
    expect(unsaved.count).toBe(0);
  });

  test('a failure keeps it, says so, and the next try saves it', async () => {
    let full = true;
    const saved: string[] = [];
    const saver = new Saver<string>(() => async (value) => {
      if (full) throw { code: 'disk_full', values: {}, place: null };
      saved.push(value);
    });
    saver.change('应急');
    expect(await unsaved.flush()).toBe(false);
    expect(saver.problem?.code).toBe('disk_full');
    expect(unsaved.failed).toBe(1);
    full = false;
    expect(await unsaved.flush()).toBe(true);
    expect(saved).toEqual(['应急']);
  });

  test('what is not understood is not saved and stands in the way of completing', async () => {
    const save = vi.fn(async () => undefined);
    const saver = new Saver<string>(() => save);
    saver.change('2026-09-14');
    saver.refuse();
    expect(await unsaved.flush()).toBe(false);
    expect(save).not.toHaveBeenCalled();
    saver.change('2026-09-15');
    expect(await unsaved.flush()).toBe(true);
    expect(save.mock.calls).toEqual([['2026-09-15']]);
  });

  test('a field that leaves the page saves what waits', async () => {
    const save = vi.fn(async () => undefined);
    const saver = new Saver<string>(() => save);
    saver.change('应急');
    saver.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledOnce();
    expect(unsaved.count).toBe(0);
  });
});
