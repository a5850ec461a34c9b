// Lines under headings while they are edited: a copy in which a line is changed, moved, added, removed. A line is called a
// question, as in the forms that are edited so.

/** Lines under headings. */
export interface Outlined {
  sections: { title: string; questions: unknown[] }[];
}
/** A line. */
export type LineOf<D extends Outlined> = D['sections'][number]['questions'][number];

/** What may be done with an outline that is being edited. */
export interface OutlineHand<D extends Outlined> {
  /** As it stands with what was edited last. */
  readonly content: D;
  /** Keeps it changed. */
  keep: (next: D) => Promise<void>;
  /** Adds a line behind the chosen one; its first field is entered. */
  add: (line: LineOf<D>) => void;
  /** Adds a heading at the end; its field is entered. */
  addSection: () => void;
}

/** Where a question stands; a section's heading has no question. */
export interface Spot {
  section: number;
  question: number | null;
}

const copied = <D extends Outlined>(of: D): D => ({ ...of, sections: of.sections.map((section) => ({ ...section, questions: [...section.questions] })) });

/** Every heading and question in the order of the paper. */
export const spots = (of: Outlined): Spot[] => of.sections.flatMap((section, at) => [{ section: at, question: null }, ...section.questions.map((_, question) => ({ section: at, question }))]);

export const same = (a: Spot, b: Spot): boolean => a.section === b.section && a.question === b.question;

/** The question's number on paper. */
export const numberOf = (of: Outlined, spot: Spot): number => of.sections.slice(0, spot.section).reduce((sum, section) => sum + section.questions.length, 0) + (spot.question ?? 0) + 1;

export function changed<D extends Outlined>(of: D, spot: Spot, change: Partial<LineOf<D>>): D {
  const next = copied(of);
  const questions = next.sections[spot.section]?.questions;
  const question = spot.question === null ? undefined : questions?.[spot.question];
  if (questions && question && spot.question !== null) questions[spot.question] = Object.assign({}, question, change);
  return next;
}

export function titled<D extends Outlined>(of: D, section: number, title: string): D {
  const next = copied(of);
  const found = next.sections[section];
  if (found) next.sections[section] = { ...found, title };
  return next;
}

/** A new line behind the one chosen, or at the end. */
export function inserted<D extends Outlined>(of: D, at: Spot | null, line: LineOf<D>): { next: D; spot: Spot } {
  const next = copied(of);
  if (next.sections.length === 0) next.sections.push({ title: '', questions: [] });
  const section = at?.section ?? next.sections.length - 1;
  const questions = next.sections[section]?.questions ?? [];
  const question = at === null ? questions.length : (at.question ?? -1) + 1;
  questions.splice(question, 0, line);
  return { next, spot: { section, question } };
}

export function withSection<D extends Outlined>(of: D): { next: D; spot: Spot } {
  const next = copied(of);
  next.sections.push({ title: '', questions: [] });
  return { next, spot: { section: next.sections.length - 1, question: null } };
}

/** Up or down by one: a question goes over into the neighbouring section at its ends. */
export function moved<D extends Outlined>(of: D, spot: Spot, step: 1 | -1): { next: D; spot: Spot } {
  const next = copied(of);
  if (spot.question === null) {
    const to = spot.section + step;
    const [section] = to < 0 || to >= next.sections.length ? [] : next.sections.splice(spot.section, 1);
    if (!section) return { next: of, spot };
    next.sections.splice(to, 0, section);
    return { next, spot: { section: to, question: null } };
  }
  const from = next.sections[spot.section]?.questions ?? [];
  const to = spot.question + step;
  const [question] = from.splice(spot.question, 1);
  if (!question) return { next: of, spot };
  if (to >= 0 && to <= from.length) {
    from.splice(to, 0, question);
    return { next, spot: { section: spot.section, question: to } };
  }
  const over = next.sections[spot.section + step]?.questions;
  if (!over) return { next: of, spot };
  const place = step === 1 ? 0 : over.length;
  over.splice(place, 0, question);
  return { next, spot: { section: spot.section + step, question: place } };
}

/** Without a question, or without a heading whose questions then follow those before. */
export function removed<D extends Outlined>(of: D, spot: Spot): D {
  const next = copied(of);
  if (spot.question !== null) {
    next.sections[spot.section]?.questions.splice(spot.question, 1);
    return next;
  }
  if (next.sections.length === 1) return titled(of, 0, '');
  const [gone] = next.sections.splice(spot.section, 1);
  const into = next.sections[Math.max(0, spot.section - 1)];
  if (gone && into) {
    if (spot.section === 0) into.questions.unshift(...gone.questions);
    else into.questions.push(...gone.questions);
  }
  return next;
}

/** What is chosen after the one chosen was removed. */
export const beforeRemoved = ({ section, question }: Spot): Spot => (question === null ? { section: Math.max(0, section - 1), question: null } : { section, question: question > 0 ? question - 1 : null });
