// Where a need stands: the place in the window that shows its paper, document, meeting or post.
import type { NeedLine } from '$api/generated';
import { href } from '$shell/router.svelte';
import { t } from '$text';

type Stands = Pick<NeedLine, 'origin' | 'origin_id' | 'origin_title' | 'batch' | 'interview' | 'no'>;

/** The address of what it stands on; none for one added by hand. */
export function originHref(need: Stands): string | undefined {
  if (need.interview !== null && need.batch !== null) return `${href('needs/batch/:batch', { batch: need.batch })}?paper=${need.interview}`;
  if (need.origin === 'deployment') return `${href('needs/deployments')}?id=${need.origin_id}`;
  return undefined;
}

/** What it stands on, in a few words. */
export function originWords(need: Stands): string {
  if (need.no !== null) return `${t.needs.no} ${need.no}`;
  return need.origin_title ?? t.board.byHand;
}
