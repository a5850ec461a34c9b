import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'today',
  icon: LayoutDashboard,
  pages: [page('today', () => import('./Board.svelte'))],
  commands: [{ title: () => t.today.dueTitle, words: 'db jt 待办 今天 today due', run: () => go(href('today')) }],
});
