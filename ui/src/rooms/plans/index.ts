import CalendarRange from '@lucide/svelte/icons/calendar-range';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'plans',
  icon: CalendarRange,
  pages: [page('plans', () => import('./Plan.svelte'))],
  commands: [{ title: () => t.plans.name, words: 'ndjh 年度计划 plan', run: () => go(href('plans')) }],
});
