import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import { api } from '$api/generated';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'mentors',
  icon: GraduationCap,
  pages: [
    page('mentors', () => import('./List.svelte')),
    page('mentors/import', () => import('./Import.svelte')),
    page('mentors/find', () => import('./Find.svelte')),
    page('mentors/engagements', () => import('./Engagements.svelte')),
    page('mentors/fees/:id', () => import('./Fees.svelte')),
    page('mentors/letters', () => import('./Letters.svelte')),
  ],
  commands: [
    { title: () => t.mentors.addMentor, words: 'xzds 新增导师 new mentor', run: () => go(`${href('mentors')}?new=1`) },
    { title: () => t.mentors.importTitle, words: 'drds 导入导师 import mentors', run: () => go(href('mentors/import')) },
    { title: () => t.mentors.findTitle, words: 'sljk 谁来讲 选导师 没有导师的专题 who could teach', run: () => go(href('mentors/find')) },
    { title: () => t.mentors.engagements, words: 'pq kc 聘请 课酬 engagements fees', run: () => go(href('mentors/engagements')) },
    { title: () => t.mentors.letters, words: 'ps 聘书 letters of appointment', run: () => go(href('mentors/letters')) },
  ],
  find: async (text) => {
    const rows = await api.mentors.pick({ find: text, limit: 6 });
    return rows.map((row) => ({ title: row.name, detail: [row.organisation, row.title].filter(Boolean).join('　'), to: `${href('mentors')}?id=${row.id}` }));
  },
});
