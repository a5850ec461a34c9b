import Laptop from '@lucide/svelte/icons/laptop';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'practice',
  icon: Laptop,
  pages: [
    page('practice', () => import('./online/Progress.svelte')),
    page('practice/online', () => import('./online/Progress.svelte')),
    page('practice/online/import', () => import('./online/Import.svelte')),
    page('practice/online/courses', () => import('./online/Courses.svelte')),
    page('practice/online/imports', () => import('./online/Imports.svelte')),
  ],
  commands: [
    { title: () => t.online.name, words: 'wlpx 网络培训 学时 online learning', run: () => go(href('practice/online')) },
    { title: () => t.online.import, words: 'drwl 导入学习记录 平台 import online records', run: () => go(href('practice/online/import')) },
    { title: () => t.online.courseList, words: 'wlkc 网络课程目录 courses', run: () => go(href('practice/online/courses')) },
  ],
});
