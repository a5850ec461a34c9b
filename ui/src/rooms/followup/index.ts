import Sprout from '@lucide/svelte/icons/sprout';
import { api } from '$api/generated';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'followup',
  icon: Sprout,
  pages: [
    page('followup', () => import('./ask/Queue.svelte')),
    page('followup/ask/:id', () => import('./ask/Followup.svelte')),
    page('followup/effects', () => import('./effect/Effects.svelte')),
    page('followup/class/:id', () => import('./effect/ClassEffect.svelte')),
    page('followup/improvements', () => import('./improvements/Improvements.svelte')),
  ],
  commands: [
    { title: () => t.followup.tabs.queue, words: 'gz ysgl 跟踪 延伸管理 到期 follow-up', run: () => go(href('followup')) },
    { title: () => t.followup.tabs.effects, words: 'cx wx sjcx 成效 问效 四级 effect', run: () => go(href('followup/effects')) },
    { title: () => t.followup.tabs.improvements, words: 'gjfx 改进方向 improvements', run: () => go(href('followup/improvements')) },
    { title: () => t.followup.improvements.add, words: 'xzgj 新增改进 new improvement', run: () => go(`${href('followup/improvements')}?new=1`) },
  ],
  find: async (text) => {
    const found = await api.followup.improvements({ find: text, state: null, late: false, class: null, offset: 0, limit: 5 });
    return found.rows.map((row) => ({ title: row.what, detail: [t.followup.tabs.improvements, row.owner].filter(Boolean).join('　'), to: `${href('followup/improvements')}?id=${row.id}` }));
  },
});
