import { describe, expect, test } from 'vitest';
import { href, match, parse } from './route';

describe('an address leads to its page and back', () => {
  test('with parameters', () => {
    expect(href('people/:id', { id: 123 })).toBe('#/people/123');
    expect(match('people/:id', parse('#/people/123').path)).toEqual({ id: '123' });
  });
  test('with signs that addresses do not like', () => {
    const there = href('find/:text', { text: '王/平?' });
    expect(match('find/:text', parse(there).path)).toEqual({ text: '王/平?' });
  });
  test('with a question', () => {
    const { path, query } = parse('#/classes/7?tab=attendance');
    expect(path).toBe('classes/7');
    expect(query.get('tab')).toBe('attendance');
  });
  test.each([
    ['people', 'people/1'],
    ['people/:id', 'people'],
    ['people/:id', 'people/'],
    ['people/:id', 'classes/1'],
  ])('%s is not %s', (pattern, path) => expect(match(pattern, path)).toBeNull());
  test('a broken sign is taken as it stands', () => expect(match('find/:text', 'find/%E0')).toEqual({ text: '%E0' }));
});
