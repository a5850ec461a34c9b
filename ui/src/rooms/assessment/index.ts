import BadgeCheck from '@lucide/svelte/icons/badge-check';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'assessment',
  icon: BadgeCheck,
  pages: [page('assessment', () => import('./List.svelte'))],
  commands: [{ title: () => t.assessment.name, words: 'kh cj 考核 成绩 分数 scores assessment', run: () => go(href('assessment')) }],
});
