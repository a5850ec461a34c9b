// Where a need stands: the place in the window that shows its paper, document, meeting or post.
import type { NeedLine } from '$api/generated';
import { href } from '$shell/router.svelte';
import { t } from '$text';

type Stands = Pick<NeedLine, 'id' | 'origin' | 'origin_id' | 'origin_title' | 'batch' | 'batch_title' | 'interview' | 'no'>;

/** Records from which needs are heard: what changes them may change every page that shows needs. */
export const HEARD = ['need', 'improvement', 'interview', 'survey_response', 'meeting', 'meeting_attendee', 'meeting_mark', 'deployment', 'post'];

/** The address of what it stands on; none for one added by hand. */
export function originHref(need: Stands): string | undefined {
  if (need.interview !== null && need.batch !== null) return `${href('needs/batch/:batch', { batch: need.batch })}?paper=${need.interview}`;
  switch (need.origin) {
    case 'deployment':
      return `${href('needs/deployments')}?id=${need.origin_id}`;
    case 'response':
      return need.batch === null ? undefined : `${href('needs/survey/:batch', { batch: need.batch })}?no=${need.no}`;
    case 'meeting':
      return need.origin_id === null ? undefined : `${href('needs/meeting/:id', { id: need.origin_id })}?need=${need.id}`;
    case 'improvement':
      return `${href('followup/improvements')}?id=${need.origin_id}`;
    case 'post':
      return `${href('people/posts')}?id=${need.origin_id}`;
    default:
      return undefined;
  }
}

/** What it stands on, in a few words. */
export function originWords(need: Stands): string {
  const title = need.batch_title ?? need.origin_title;
  if (need.no !== null) return [t.needs.numbered(need.no), title].filter(Boolean).join(' · ');
  return title ?? t.board.byHand;
}
