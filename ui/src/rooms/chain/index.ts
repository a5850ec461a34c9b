import Waypoints from '@lucide/svelte/icons/waypoints';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'chain',
  icon: Waypoints,
  pages: [page('chain', () => import('./Year.svelte')), page('chain/:of/:id', () => import('./Of.svelte'))],
  commands: [{ title: () => t.chain.name, words: 'ql qlt lqm 全链 来龙去脉 前后 chain', run: () => go(href('chain')) }],
});
