// What the pages of this room do and say alike.
import { api, type AppointmentStanding, type Engagement, type EngagementState, type FoundMentor, type LoadWarning, type Reason } from '$api/generated';
import { live } from '$api/live.svelte';
import { toasts, type Pick } from '$parts';
import { attempt } from '$shell/deeds';
import { t } from '$text';

export const MENTOR_KINDS = ['leader', 'practitioner', 'expert', 'teacher'] as const;
export const PLACES = ['county', 'city', 'province', 'beyond'] as const;
export const FEES = ['renowned', 'full', 'associate', 'nothing'] as const;
export const STATES = ['invited', 'agreed', 'unable', 'held'] as const;
/** What changes what is shown of mentors. */
export const KINDS = ['mentor', 'mentor_topic', 'mentor_evidence', 'mentor_course', 'mentor_away', 'mentor_appointment', 'mentor_payment', 'engagement', 'session', 'topic', 'class_run', 'setting'];

/** Money of the office, in yuan with two places. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);
/** A figure kept in hundredths, without zeros that say nothing. */
export const plain = (hundredths: number): string => String(hundredths / 100);

const asPick = (one: FoundMentor): Pick => ({ id: one.id, title: one.name, detail: [one.organisation, one.title].filter(Boolean).join(' ') });
export const pickMentors = async (find: string): Promise<Pick[]> => (await api.mentors.pick({ find, limit: 12 })).map(asPick);
export const pickTopics = async (find: string): Promise<Pick[]> => (await api.needs.pick_topics({ find, limit: 12 })).map((one) => ({ id: one.id, title: one.name }));

/** A reason in words. */
export function reasonWords(reason: Reason): string {
  const words = t.mentors.reason;
  switch (reason.what) {
    case 'topics': return words.topics(reason.count);
    case 'evidence': return words.evidence(reason.count);
    case 'courses': return words.courses(reason.count);
    case 'rating': return words.rating((reason.mean / 100).toFixed(2), reason.forms);
    case 'unrated': return words.unrated;
    case 'recent': return words.recent(reason.days);
    case 'never': return words.never;
    case 'next': return words.next(reason.days);
    case 'load': return words.load(plain(reason.hours), plain(reason.held), plain(reason.hours - reason.held));
    case 'same': return words.same(reason.count);
    case 'distance': return t.mentors.places[reason.place];
    case 'fee': return reason.each === 0 ? t.mentors.fees.nothing : words.fee(plain(reason.each));
    case 'outside': return words.outside;
  }
}

/** What there is to say of a load. */
export const warningWords = (warning: LoadWarning): string =>
  warning.what === 'year' ? t.mentors.warnYear(plain(warning.hours), plain(warning.most)) : t.mentors.warnMonth(warning.count, warning.most);

/** The sessions from today on that nobody holds, looked at again with every change. */
export const unstaffed = () => live(['session', 'engagement', 'class_run'], () => api.mentors.open_sessions());

/** How far an engagement has come. */
export const stateOf = (row: Engagement): keyof typeof t.mentors.states => row.state ?? 'none';
export const stateTone = (row: Engagement): 'plain' | 'ok' | 'look' | 'info' | 'stop' => {
  const moved = row.agreed_day !== null && row.agreed_day !== row.day && (row.state === 'invited' || row.state === 'agreed');
  if (moved || row.state === null) return 'look';
  return { invited: 'info', agreed: 'ok', unable: 'plain', held: 'ok', paid: 'ok' }[row.state] as 'info';
};

/** Takes engagements to a state; says so. */
export const setState = (rows: readonly Engagement[], state: EngagementState): Promise<boolean> =>
  attempt(async () => {
    await api.mentors.set_engagements({ of: rows.map(({ session, mentor }) => ({ session, mentor })), state, day: null });
    toasts.say(t.mentors.setDone(rows.length, t.mentors.states[state]), { tone: 'ok' });
  });

/** Asks a mentor for sessions; says so, and what there is to say of their load. */
export const invite = (mentor: number, name: string, sessions: readonly number[]): Promise<boolean> =>
  attempt(async () => {
    const done = await api.mentors.invite({ mentor, sessions: [...sessions] });
    toasts.say(t.mentors.invited(name, done.count), { tone: 'ok' });
    for (const warning of done.warnings) toasts.say(`${name}：${warningWords(warning)}`);
  });

/** How a letter stands, in a colour. */
export const standingTone = (standing: AppointmentStanding): 'plain' | 'ok' | 'look' | 'info' | 'stop' =>
  ({ ahead: 'info', holds: 'ok', ending: 'look', over: 'stop', void: 'plain' } as const)[standing];
