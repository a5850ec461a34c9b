// How questions and the sessions that answer them are said in one line.
import { api, type QuestionState, type SessionBrief } from '$api/generated';
import type { Pick } from '$parts';
import { weekday } from '$parts/understand';
import { t } from '$text';

export const QUESTION_STATES: readonly QuestionState[] = ['none', 'open', 'placed', 'answered'];
export const QUESTION_TONES = { none: 'plain', open: 'look', placed: 'info', answered: 'ok' } as const satisfies Record<QuestionState, string>;

/** `10-14 周三 上午`, and who teaches. */
export const sessionWords = (one: Pick_<SessionBrief>): string => [one.day.slice(5), t.parts.weekdays[weekday(one.day)] ?? '', t.timetable.halves[one.half], one.mentor].filter(Boolean).join(' ');
type Pick_<T extends SessionBrief> = { [K in 'day' | 'half' | 'mentor']: T[K] };

/** The sessions of a class by title, initials not needed for so few: a part of the title, the mentor or the day. */
export const searchSessions = async (id: number, find: string): Promise<Pick[]> => {
  const { sessions } = await api.classes.sessions({ class: id });
  const wanted = find.trim().toLowerCase();
  const isMeant = (text: string | null) => text?.toLowerCase().includes(wanted) ?? false;
  return sessions.filter((one) => wanted === '' || isMeant(one.title) || isMeant(one.mentor_name) || one.day.includes(wanted)).map((one) => ({ id: one.id, title: one.title, detail: sessionWords({ day: one.day, half: one.half, mentor: one.mentor_name }) }));
};
