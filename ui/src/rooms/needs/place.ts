// Where the hand goes on at a paper.
import type { InterviewField, InterviewRecord } from '$api/generated';

const ORDER = ['day', 'place', 'interviewer', 'kind', 'name', 'difficulties', 'topics', 'form', 'days', 'opinions'] as const satisfies readonly InterviewField[];

/** The field after the last that is filled: on a new paper the first that was not carried over. */
export function placeToGoOn({ paper, wishes }: Pick<InterviewRecord, 'paper' | 'wishes'>): InterviewField {
  const isFilled = (field: (typeof ORDER)[number]) => (field === 'topics' ? wishes.length > 0 : paper[field] !== null);
  return ORDER[ORDER.findLastIndex(isFilled) + 1] ?? 'opinions';
}
