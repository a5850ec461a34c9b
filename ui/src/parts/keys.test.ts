import { beforeEach, describe, expect, test } from 'vitest';
import { breakLine, composing, formKey, move, stops } from './keys';

const key = (name: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key: name, ...more });
const input = () => document.createElement('input');

describe('an Enter of the input method stays with the input method', () => {
  test('while it composes', () => {
    expect(composing(key('Enter', { isComposing: true }))).toBe(true);
    expect(formKey(key('Enter', { isComposing: true }), input())).toBeNull();
    expect(formKey(key('Enter', { isComposing: true, ctrlKey: true }), input())).toBeNull();
  });

  test('and where WebKit says so only by key code 229', () => {
    expect(formKey(key('Enter', { keyCode: 229 }), input())).toBeNull();
    expect(formKey(key('Escape', { keyCode: 229 }), input())).toBeNull();
  });

  test('but a plain Enter is ours', () => expect(formKey(key('Enter', { keyCode: 13 }), input())).toBe('next'));
});

test.each<[string, KeyboardEventInit, string, ReturnType<typeof formKey>]>([
  ['Enter', {}, 'input', 'next'],
  ['Enter', { shiftKey: true }, 'input', 'back'],
  ['Enter', { ctrlKey: true }, 'textarea', 'complete'],
  ['Enter', {}, 'textarea', 'next'],
  ['Enter', { altKey: true }, 'textarea', 'newline'],
  ['Enter', {}, 'button', null],
  ['Enter', {}, 'a', null],
  ['s', { ctrlKey: true }, 'input', 'flush'],
  ['S', { ctrlKey: true }, 'input', 'flush'],
  ['s', {}, 'input', null],
  ['Escape', {}, 'input', 'close'],
  ['Tab', {}, 'input', null],
])('%s %o in a %s means %s', (name, more, place, meaning) => {
  expect(formKey(key(name, more), document.createElement(place))).toBe(meaning);
});

describe('Enter walks the fields as they stand on the paper', () => {
  beforeEach(() => {
    document.body.innerHTML = `<form>
      <input id="day"><input id="off" disabled>
      <input type="radio" name="kind" id="k1"><input type="radio" name="kind" id="k2" checked><input type="radio" name="kind" id="k3">
      <div hidden><input id="unseen"></div>
      <textarea id="text"></textarea><button>x</button><input id="last">
    </form>`;
  });
  const form = () => document.querySelector('form') as HTMLFormElement;
  const at = (id: string) => document.getElementById(id);

  test('a radio group is one stop, at its answer', () => {
    expect(stops(form()).map((place) => place.id)).toEqual(['day', 'k2', 'text', 'last']);
  });

  test('forward and back', () => {
    expect(move(form(), at('day'), 1)).toBe(true);
    expect(document.activeElement?.id).toBe('k2');
    move(form(), at('k3'), 1);
    expect(document.activeElement?.id).toBe('text');
    move(form(), at('text'), -1);
    expect(document.activeElement?.id).toBe('k2');
  });

  test('the last field keeps the focus', () => {
    at('last')?.focus();
    expect(move(form(), at('last'), 1)).toBe(false);
    expect(document.activeElement?.id).toBe('last');
  });

  test('Alt+Enter breaks the line at the caret', () => {
    const text = at('text') as HTMLTextAreaElement;
    text.value = '一二';
    text.setSelectionRange(1, 1);
    breakLine(text);
    expect(text.value).toBe('一\n二');
  });
});
