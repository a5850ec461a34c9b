// What a typed date, month or number means. The clerk writes as on paper; the field shows how it was understood.

/** What was understood; a day that does not exist (2 月 30 日) is told apart from what cannot be read. */
export type Read<T> = { value: T } | { wrong: 'unread' } | { wrong: 'none'; year: number; month: number };

const unread = { wrong: 'unread' } as const;
const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** Full-width digits and signs as their plain forms, without spaces. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const DAYS_FROM_TODAY: Readonly<Record<string, number>> = {
  大前天: -3, 前天: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3,
  yesterday: -1, today: 0, tomorrow: 1,
};

/** A day as `YYYY-MM-DD` of the calendar on the wall. */
export const isoDay = (day: Date): string => `${pad(day.getFullYear(), 4)}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;

/** The time of day of an instant (UTC), on the clock on the wall. */
export const clock = (at: string): string => {
  const moment = new Date(at);
  return `${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
};

/** The day of the week of `YYYY-MM-DD`, Sunday 0. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** A day: `9.14`, `0914`, `914`, `20260914`, `2026-9-14`, `9月14日`, `14`, `昨天`. Without a year it is this one, or the nearer one around New Year. */
export function readDay(text: string, today: Date = new Date()): Read<string> {
  const typed = plain(text).toLowerCase();
  const away = DAYS_FROM_TODAY[typed];
  if (away !== undefined) {
    return { value: isoDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() + away)) };
  }
  const parts = dayParts(typed);
  if (!parts) return unread;
  const [y, month = today.getMonth() + 1, day] = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31) return unread;
  const year = y ?? likelyYear(month, day, today);
  return exists(year, month, day)
    ? { value: `${pad(year, 4)}-${pad(month)}-${pad(day)}` }
    : { wrong: 'none', year, month };
}

/** Year, month and day as they stand there. */
function dayParts(typed: string): [number | undefined, number | undefined, number] | null {
  const full = /^(\d{4})(?:[-./年](\d{1,2})[-./月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(typed);
  if (full) return [Number(full[1]), Number(full[2] ?? full[4]), Number(full[3] ?? full[5])];
  const short = /^(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(typed);
  if (short) return [century(Number(short[1])), Number(short[2]), Number(short[3])];
  const monthDay = /^(?:(\d{1,2})[-./月](\d{1,2})[日号]?|(\d{1,2})(\d{2}))$/.exec(typed);
  if (monthDay) return [undefined, Number(monthDay[1] ?? monthDay[3]), Number(monthDay[2] ?? monthDay[4])];
  const day = /^(\d{1,2})[日号]?$/.exec(typed);
  return day ? [undefined, undefined, Number(day[1])] : null;
}

/** This year, but around New Year the nearer one: in January, `12.28` is last year's. */
function likelyYear(month: number, day: number, today: Date): number {
  const year = today.getFullYear();
  const months = month - 1 + day / 31 - (today.getMonth() + today.getDate() / 31);
  return months > 9 ? year - 1 : months < -9 ? year + 1 : year;
}

/** Two digits: up to twenty years ahead is this century, the rest the last. */
const century = (yy: number): number => (yy <= (new Date().getFullYear() % 100) + 20 ? 2000 + yy : 1900 + yy);

function exists(year: number, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/** A month: `1991.10`, `199110`, `1991-10`, `91年10月`, as `YYYY-MM`. */
export function readMonth(text: string): Read<string> {
  const found = /^(\d{4}|\d{2})(?:[-./年](\d{1,2})月?|(\d{2}))$/.exec(plain(text));
  if (!found) return unread;
  const [, y = '', separate, joined] = found;
  const month = Number(separate ?? joined);
  // `9110` could be a year: only four digits of year stand without a sign between.
  if (y.length === 2 && separate === undefined) return unread;
  if (month < 1 || month > 12) return unread;
  const year = y.length === 2 ? centuryOfBirth(Number(y)) : Number(y);
  return { value: `${pad(year, 4)}-${pad(month)}` };
}

/** Two digits of a month are of someone's past: never ahead of this year. */
const centuryOfBirth = (yy: number): number => (yy <= new Date().getFullYear() % 100 ? 2000 + yy : 1900 + yy);

/** A number with at most `decimals` decimals; `1,200` and full-width digits are read. */
export function readNumber(text: string, decimals: number): Read<number> {
  const typed = plain(text).replace(/,/g, '');
  const found = /^-?\d+(?:\.(\d+))?$/.exec(typed);
  if (!found || (found[1]?.length ?? 0) > decimals) return unread;
  return { value: Number(typed) };
}
