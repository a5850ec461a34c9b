import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'evaluation',
  icon: ClipboardList,
  pages: [page('evaluation', () => import('./List.svelte')), page('evaluation/year', () => import('./Year.svelte')), page('evaluation/forms', () => import('./Designer.svelte'))],
  commands: [
    { title: () => t.evaluation.name, words: 'pg pgb lr 评估表 录入 汇总 evaluation forms', run: () => go(href('evaluation')) },
    { title: () => t.evaluation.tabs.year, words: 'ndpg kcpm dspm 年度评估 课程排名 导师排名 year courses mentors', run: () => go(href('evaluation/year')) },
    { title: () => t.evaluation.tabs.forms, words: 'pgbsj 评估表设计 模板 form designer', run: () => go(href('evaluation/forms')) },
  ],
});
