import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { CODE_WORDS } from '$api/words';
import { fill, findingWords, lang, opWords, placeWords, problemWords, t } from '.';
import * as en from './en';
import { fieldName, INNER, kindName } from '../rooms/keeping/words';
import * as zh from './zh';

afterEach(() => void (lang.now = 'zh-CN'));

test('the values of a sentence stand in their places; a missing one stays visible', () => {
  expect(fill('“{name}”还有 {count} 处在用。', { name: '青石镇', count: '3' })).toBe('“青石镇”还有 3 处在用。');
  expect(fill('{a}{b}', { a: '{b}' })).toBe('{b}…');
});

describe('a problem is a sentence in the language in use, its place first', () => {
  const problem = { code: 'empty', values: { field: '姓名' }, place: { file: null, sheet: '名册', row: 37, who: null, column: '姓名' } } as const;
  test('Chinese', () => expect(problemWords(problem)).toBe('名册，第 37 行，姓名：“姓名”不能空着。'));
  test('English', () => {
    lang.now = 'en';
    expect(problemWords(problem)).toBe('名册, row 37, Name: “Name” must not be empty.');
  });
  test('no place, no colon', () => expect(placeWords({ file: null, sheet: null, row: null, who: null, column: null })).toBe(''));
});

test('a finding names what was there', () => {
  const finding = { weight: 'ask', code: 'not_understood', place: { file: null, sheet: null, row: 1, who: null, column: null }, found: '1991.1', understood: null, choices: [], values: { field: '出生年月', expected: '' } } as const;
  expect(findingWords(finding)).toContain('“出生年月”里的“1991.1”看不懂。');
});

test('a step that a sentence names is said in its language too', () => {
  const step = { op: '新建班次“中青班”', op_key: 'class_added', op_what: '{"title":"中青班"}' };
  const refused = { code: 'undo_blocked', values: { ...step, who: '余雪', at: '2026-11-28 18:52' }, place: null } as const;
  expect(problemWords(refused)).toContain('后来的“新建班次“中青班””');
  lang.now = 'en';
  expect(problemWords(refused)).toContain('“Added class “中青班””');
  expect(opWords({ op: 'undone', what: step })).toBe('Undid “Added class “中青班””');
});

test('the words follow the language', () => {
  expect(t.people.name).toBe('干部');
  lang.now = 'en';
  expect(t.people.name).toBe('People');
});

describe('no sentence is left in the wrong language or empty', () => {
  const leaves = (words: unknown, at: string): [string, string][] =>
    typeof words === 'string'
      ? [[at, words]]
      : typeof words === 'object' && words !== null
        ? Object.entries(words).flatMap(([key, value]) => leaves(value, `${at}.${key}`))
        : [];
  // What names the other language or a term of the paper may stand in Chinese.
  const meant = new Set(['board.numberHint', 'shell.language', 'classes.pickPeopleHelp', 'classes.pasteHint', 'classes.bookSourceHelp', 'today.typeScoresHelp']);

  test('English has no Chinese', () => {
    const wrong = leaves({ ...en }, 'text').filter(([at, words]) => /\p{Script=Han}/u.test(words) && !meant.has(at.slice(5)));
    expect(wrong).toEqual([]);
  });
  test('nothing is empty', () => {
    expect([...leaves({ ...zh }, 'zh'), ...leaves({ ...en }, 'en')].filter(([, words]) => words.trim() === '')).toEqual([]);
  });
  test('each code has the same values in both languages', () => {
    const names = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
    for (const [code, { zh: chinese, en: english }] of Object.entries(CODE_WORDS)) expect([code, new Set(names(english))]).toEqual([code, new Set(names(chinese))]);
  });
});

test('every table and column that a person can change has its words in the history', () => {
  const schema = readFileSync('../src-tauri/crates/store/tests/snapshots/schema__the_schema_is_as_reviewed_and_every_table_has_an_id_the_journal_can_name.snap', 'utf8');
  const tables = [...schema.matchAll(/CREATE TABLE (\w+) \((.*?)\) STRICT/gs)].filter(([, name]) => !/^(journal.*|migration|derived_\w+|\w+_search\w*)$/.test(name ?? ''));
  expect(tables.length).toBeGreaterThan(20);
  const missing = tables.flatMap(([, table = '', body = '']) => {
    // A column that names another record is not shown; nor is what the program keeps for itself.
    const columns = [...body.matchAll(/^ {2}(\w+) +(?:INTEGER|TEXT)(.*)$/gm)].filter(([, name = '', rest = '']) => name !== 'id' && !INNER.has(name) && !rest.includes('REFERENCES'));
    const unnamed = columns.map(([, name = '']) => name).filter((name) => fieldName(table, name) === name).map((name) => `${table}.${name}`);
    return kindName(table) === table ? [table, ...unnamed] : unnamed;
  });
  expect(missing).toEqual([]);
});
