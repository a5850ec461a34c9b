import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import { api } from '$api/generated';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'mentors',
  icon: GraduationCap,
  pages: [page('mentors', () => import('./List.svelte'))],
  commands: [{ title: () => t.mentors.addMentor, words: 'xzds 新增导师 new mentor', run: () => go(`${href('mentors')}?new=1`) }],
  find: async (text) => {
    const rows = await api.mentors.list({ find: text, kind: null, limit: 6 });
    return rows.map((row) => ({ title: row.name, detail: [row.organisation, row.title].filter(Boolean).join('　'), to: `${href('mentors')}?id=${row.id}` }));
  },
});
