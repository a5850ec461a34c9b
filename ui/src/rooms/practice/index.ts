import Route from '@lucide/svelte/icons/route';
import { api } from '$api/generated';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'practice',
  icon: Route,
  pages: [
    page('practice', () => import('./visits/Visits.svelte')),
    page('practice/visit/:id', () => import('./visits/Visit.svelte')),
    page('practice/lines', () => import('./visits/Lines.svelte')),
    page('practice/bases', () => import('./bases/Bases.svelte')),
    page('practice/postings', () => import('./postings/Postings.svelte')),
    page('practice/posting/:id', () => import('./postings/Posting.svelte')),
    page('practice/projects', () => import('./postings/Projects.svelte')),
    page('practice/candidates/:project', () => import('./postings/Candidates.svelte')),
    page('practice/where', () => import('./postings/Where.svelte')),
    page('practice/online', () => import('./online/Progress.svelte')),
    page('practice/online/import', () => import('./online/Import.svelte')),
    page('practice/online/courses', () => import('./online/Courses.svelte')),
    page('practice/online/imports', () => import('./online/Imports.svelte')),
  ],
  commands: [
    { title: () => t.practice.tabs.visits, words: 'zcq kc db 走出去 考察 对标 visits', run: () => go(href('practice')) },
    { title: () => t.practice.visits.add, words: 'xzkc 新增考察 new visit', run: () => go(`${href('practice')}?new=1`) },
    { title: () => t.practice.tabs.lines, words: 'dbqd zgcs 对标清单 整改措施 benchmarks', run: () => go(href('practice/lines')) },
    { title: () => t.postings.tabs.list, words: 'sjdl xp yz 实践锻炼 选派 月志 postings', run: () => go(href('practice/postings')) },
    { title: () => t.postings.tabs.projects, words: 'xpxm 选派项目 projects', run: () => go(href('practice/projects')) },
    { title: () => t.postings.tabs.where, words: 'sznl 谁在哪里 时间线 whereabouts', run: () => go(href('practice/where')) },
    { title: () => t.practice.tabs.bases, words: 'xcjxd dbdw 现场教学点 对标单位 基地 bases', run: () => go(href('practice/bases')) },
    { title: () => t.online.name, words: 'wlpx 网络培训 学时 online learning', run: () => go(href('practice/online')) },
    { title: () => t.online.import, words: 'drwl 导入学习记录 平台 import online records', run: () => go(href('practice/online/import')) },
    { title: () => t.online.courseList, words: 'wlkc 网络课程目录 courses', run: () => go(href('practice/online/courses')) },
  ],
  find: async (text) => {
    const [visits, bases, projects, postings] = await Promise.all([api.practice.visits({ find: text, state: null, offset: 0, limit: 4 }), api.practice.bases({ find: text, kind: null, limit: 4 }), api.practice.projects({ find: text, kind: null, limit: 4 }), api.practice.postings({ find: text, of: null, offset: 0, limit: 4 })]);
    return [
      ...visits.rows.map((row) => ({ title: row.title, detail: [t.practice.tabs.visits, row.first_day].filter(Boolean).join('　'), to: href('practice/visit/:id', { id: row.id }) })),
      ...projects.map(({ project }) => ({ title: project.title, detail: [t.postings.tabs.projects, project.host].filter(Boolean).join('　'), to: `${href('practice/projects')}?id=${project.id}` })),
      ...postings.rows.map((row) => ({ title: row.name, detail: `${t.postings.name}　${row.project_title}`, to: href('practice/posting/:id', { id: row.id }) })),
      ...bases.map((row) => ({ title: row.name, detail: [row.place, row.learn].filter(Boolean).join('　'), to: `${href('practice/bases')}?id=${row.id}` })),
    ];
  },
});
