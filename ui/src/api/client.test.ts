import { beforeEach, expect, test, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke }));

import { call, onChange } from './client';

beforeEach(() => void invoke.mockReset());

test('of two saves of a field the newer one arrives last', async () => {
  const arrived: unknown[] = [];
  const ends: (() => void)[] = [];
  invoke.mockImplementation((_: string, { request }: { request: unknown }) => new Promise((end) => {
    arrived.push(request);
    ends.push(() => end({ answer: null, changed: [] }));
  }));
  const first = call('needs.save', '一');
  const second = call('needs.save', '二');
  const other = call('people.find', 'wp');
  await vi.waitFor(() => expect(arrived).toEqual(['一', 'wp']));
  ends[0]?.();
  await first;
  await vi.waitFor(() => expect(arrived).toEqual(['一', 'wp', '二']));
  ends[1]?.();
  ends[2]?.();
  await Promise.all([second, other]);
});

test('a failed call holds up none after it, and fails as a problem', async () => {
  invoke.mockRejectedValueOnce(new Error('gone'));
  invoke.mockResolvedValueOnce({ answer: 7, changed: [] });
  const first = call('needs.save', 1);
  const second = call<number>('needs.save', 2);
  await expect(first).rejects.toEqual({ code: 'unexpected', values: { detail: 'gone' }, place: null });
  await expect(second).resolves.toBe(7);
});

test('pages that show a kind hear that it changed, the others do not', async () => {
  invoke.mockResolvedValue({ answer: null, changed: ['person'] });
  const people = vi.fn();
  const classes = vi.fn();
  const all = vi.fn();
  const stops = [onChange(['person', 'unit'], people), onChange(['class'], classes), onChange('all', all)];
  await call('people.save', {});
  stops.forEach((stop) => stop());
  await call('people.save', {});
  expect([people, classes, all].map((fn) => fn.mock.calls.length)).toEqual([1, 0, 1]);
});
