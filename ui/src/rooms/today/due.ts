// What is due in the words of the office, with the place where it is done.
import type { ClassDue, DayClass, DayLine, FollowupDue, PracticeDue } from '$api/generated';
import { weekday } from '$parts/understand';
import { href } from '$shell/route';
import { t } from '$text';

/** A line of the day's work. */
export interface Line {
  key: string;
  tag: string;
  tone: 'stop' | 'look' | 'info' | 'plain';
  title: string;
  detail: string;
  /** The words of its action. */
  act: string;
  href: string;
}

const tab = (id: number, name: string): string => `${href('classes/:id', { id })}?tab=${name}`;
const joined = (...parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' · ');

/** Whole days from one `YYYY-MM-DD` to another. */
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** A day as it is spoken of: today, tomorrow, or the day of the week and the date. */
export function dayWords(day: string, today: string): string {
  const away = between(today, day);
  if (away === 0) return t.today.isToday;
  if (away === 1) return t.today.tomorrow;
  return `${t.parts.weekdays[weekday(day)]} ${day.slice(5)}`;
}

/** A line of the day's work. */
export function describe(due: DayLine, today: string): Line {
  if (due.of === 'online') {
    return { key: 'online', tag: t.today.behind, tone: 'look', title: t.today.online(due.year, due.behind, due.people), detail: t.today.onlineHelp, act: t.today.look, href: `${href('practice/online')}?state=behind` };
  }
  if (due.of === 'hours') {
    return { key: 'hours', tag: t.today.behind, tone: 'look', title: t.today.hours(due.year, due.behind, due.people), detail: t.today.hoursHelp(String(due.short / 100)), act: t.today.look, href: `${href('hours')}?state=behind&order=short` };
  }
  if (due.of === 'class') return { key: `${due.id}-${due.due.what}`, ...ofClass(due, due.due, today) };
  if (due.of === 'leave') {
    return {
      key: `${due.id}-leave`,
      tag: due.beyond ? t.today.beyond : t.today.near,
      tone: due.beyond ? 'stop' : 'look',
      title: t.today.leave(due.people.slice(0, 4).join(t.people.and), due.people.length, due.beyond),
      detail: joined(due.name, t.today.leaveHelp),
      act: t.today.look,
      href: tab(due.id, 'attendance'),
    };
  }
  if (due.of === 'fees') {
    return { key: `${due.id}-fees`, tag: t.today.toPay, tone: 'info', title: t.today.fees(due.name, due.lectures, due.mentors), detail: t.today.feesHelp(due.since), act: t.today.payDo, href: href('mentors/fees/:id', { id: due.id }) };
  }
  if (due.of === 'appointments') {
    const names = due.names.slice(0, 3).join(t.people.and);
    return { key: 'appointments', tag: t.today.expiry, tone: 'look', title: t.today.letters(names, due.names.length, due.over), detail: t.today.lettersHelp(due.last_day), act: t.today.lettersDo, href: `${href('mentors/letters')}?standing=${due.over ? 'over' : 'ending'}` };
  }
  if (due.of === 'results') {
    return {
      key: `${due.id}-results`,
      tag: due.objections > 0 ? t.today.objected : t.today.isToday,
      tone: due.objections > 0 ? 'stop' : 'info',
      title: due.objections > 0 ? t.today.objections(due.name, due.objections) : t.today.resultsEnd(due.name),
      detail: t.today.resultsUntil(due.until),
      act: t.today.look,
      href: `${tab(due.id, 'assessment')}&view=publication`,
    };
  }
  if (due.of === 'practice') return ofPractice(due.due);
  if (due.of === 'followup') return ofFollowup(due.due);
  const draft = due.draft;
  return {
    key: `batch-${due.id}`,
    tag: t.today.half,
    tone: 'look',
    title: t.today.interviews(due.name, due.papers, due.complete),
    detail: draft ? t.today.stoppedAt(draft.no, draft.name ?? '') : t.today.nextPaper,
    act: t.today.goOn,
    href: href('needs/batch/:batch', { batch: due.id }) + (draft ? `?paper=${draft.id}` : ''),
  };
}

/** What is asked after classes, and what was to be better by now. */
function ofFollowup(due: FollowupDue): Line {
  const words = t.followup.due;
  const alone = due.count === 1;
  if (due.what === 'asked') {
    const kind = t.followup.queue.kinds[due.kind];
    return {
      key: `followup-${due.kind}`,
      tag: words.tag,
      tone: 'look',
      title: alone ? words.askedOf(kind, due.name) : words.asked(kind, due.count),
      detail: words.askedDetail(alone ? '' : due.name, due.due),
      act: words.askedDo,
      href: alone ? href('followup/ask/:id', { id: due.first }) : `${href('followup')}?kind=${due.kind}`,
    };
  }
  return {
    key: 'improvements',
    tag: words.late,
    tone: 'stop',
    title: alone ? words.improvementOf(due.name) : words.improvements(due.count),
    detail: words.improvementsDetail(alone ? '' : due.name, due.owner ?? '', due.due),
    act: words.improvementsDo,
    href: alone ? `${href('followup/improvements')}?id=${due.first}` : `${href('followup/improvements')}?late=1`,
  };
}

/** What visits and postings ask for. */
function ofPractice(due: PracticeDue): Line {
  const words = t.practice.due;
  const posted = t.postings.due;
  const visit = (id: number, tab: string) => `${href('practice/visit/:id', { id })}?tab=${tab}`;
  const posting = (id: number) => href('practice/posting/:id', { id });
  switch (due.what) {
    case 'measures':
      return {
        key: `measures-${due.visit}`,
        tag: words.late,
        tone: 'stop',
        title: words.measures(due.name, due.count),
        detail: words.measuresDetail(due.indicator, due.owner ?? '', due.due, due.others),
        act: words.measuresDo,
        href: visit(due.visit, 'lines'),
      };
    case 'review':
      return { key: `review-${due.visit}`, tag: words.review, tone: 'look', title: words.reviewOf(due.name, due.count), detail: words.reviewDetail, act: words.reviewDo, href: visit(due.visit, 'review') };
    case 'logs': {
      const alone = due.count === 1;
      return {
        key: 'posting-logs',
        tag: t.today.toType,
        tone: 'look',
        title: alone ? posted.logsOf(due.name, due.project) : posted.logs(due.count),
        detail: joined(alone ? null : due.name, posted.logsDetail(due.month ?? '')),
        act: posted.logsDo,
        href: alone ? posting(due.posting) : `${href('practice/postings')}?of=logs_missing`,
      };
    }
    case 'appraisals': {
      const alone = due.count === 1;
      return {
        key: 'posting-over',
        tag: t.today.toType,
        tone: 'look',
        title: alone ? posted.overOf(due.name, due.project) : posted.over(due.count),
        detail: posted.overDetail(due.day),
        act: posted.overDo,
        href: alone ? posting(due.posting) : `${href('practice/postings')}?of=over`,
      };
    }
  }
}

function ofClass(of: Extract<DayLine, { of: 'class' }>, due: ClassDue, today: string): Omit<Line, 'key'> {
  const { id, name } = of;
  switch (due.what) {
    case 'print_sheets':
      return {
        tag: dayWords(due.day, today),
        tone: due.day === today ? 'stop' : 'info',
        title: t.today.printSheets(name, due.halves.map((half) => t.today.halves[half]).join(t.people.and)),
        detail: joined(t.today.people(of.trainees), of.place),
        act: t.today.preview,
        href: `${tab(id, 'attendance')}&print=${encodeURIComponent(`${due.day} ${due.halves[0] ?? ''}`)}`,
      };
    case 'type_sheets':
      return { tag: t.today.toType, tone: 'look', title: t.today.typeSheets(name, due.count), detail: t.today.firstOf(due.first), act: t.today.typeSheetsDo, href: tab(id, 'attendance') };
    case 'type_forms':
      return { tag: t.today.half, tone: 'look', title: t.today.typeForms(name, due.returned, due.typed), detail: t.today.typeFormsHelp, act: t.today.goOn, href: tab(id, 'evaluation') };
    case 'count_forms':
      return { tag: t.today.toType, tone: 'look', title: t.today.countForms(name), detail: t.today.countFormsHelp, act: t.today.typeDo, href: tab(id, 'evaluation') };
    case 'type_scores':
      return { tag: t.today.toType, tone: 'look', title: t.today.typeScores(name, due.scored, due.trainees), detail: t.today.typeScoresHelp, act: t.today.typeDo, href: tab(id, 'assessment') };
    case 'issue_certificates':
      return { tag: t.today.toIssue, tone: 'info', title: t.today.issue(name), detail: t.today.overSince(due.since), act: t.today.issueDo, href: tab(id, 'certificates') };
    case 'prepare':
      return {
        tag: t.today.left(due.left),
        tone: due.left <= 3 ? 'stop' : 'info',
        title: t.today.prepare(name, due.trainees, due.timetable),
        detail: joined(of.place),
        act: due.trainees ? t.today.enrolDo : t.today.timetableDo,
        href: tab(id, due.trainees ? 'trainees' : 'timetable'),
      };
  }
}

/** What comes next in a class: what it asks for, otherwise its next course. */
export function nextOf(row: DayClass, today: string): string {
  const due = row.due && ofClass({ when: 'week', of: 'class', id: row.id, name: '', trainees: row.tally.trainees, place: null, due: row.due }, row.due, today);
  if (due && row.due?.what !== 'print_sheets') return due.title.replace(/^[：:]\s*/, '');
  const next = row.next;
  return next ? `${dayWords(next.day, today)} ${next.starts}　${next.title}` : '';
}
