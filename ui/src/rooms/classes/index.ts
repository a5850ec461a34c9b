import Presentation from '@lucide/svelte/icons/presentation';
import { api } from '$api/generated';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';
import { daysWords, nameOf } from './words';

export default room({
  name: 'classes',
  icon: Presentation,
  pages: [
    page('classes', () => import('./List.svelte')),
    page('classes/import', () => import('./Import.svelte')),
    page('classes/:id', () => import('./ClassRun.svelte')),
    page('classes/:id/scores', () => import('../assessment/Import.svelte')),
    page('classes/:id/questions', () => import('../followup/questions/Import.svelte')),
  ],
  commands: [
    { title: () => t.classes.add, words: 'xjbc 新建班次 办班 new class', run: () => go(`${href('classes')}?new=1`) },
    { title: () => t.classes.importBook, words: 'drbc 导入班次工作簿 import class workbook', run: () => go(href('classes/import')) },
  ],
  find: async (text) => {
    const { rows } = await api.classes.list({ find: text, year: null, state: null, plan_item: null, offset: 0, limit: 8 });
    return rows.map((row) => ({ title: nameOf(row), detail: daysWords(row), to: href('classes/:id', { id: row.id }) }));
  },
});
