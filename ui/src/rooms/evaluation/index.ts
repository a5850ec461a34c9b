import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'evaluation',
  icon: ClipboardList,
  pages: [page('evaluation', () => import('./List.svelte'))],
  commands: [{ title: () => t.evaluation.name, words: 'pg pgb lr 评估表 录入 汇总 evaluation forms', run: () => go(href('evaluation')) }],
});
