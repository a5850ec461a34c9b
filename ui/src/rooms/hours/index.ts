import Hourglass from '@lucide/svelte/icons/hourglass';
import { api } from '$api/generated';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'hours',
  icon: Hourglass,
  pages: [
    page('hours', () => import('./List.svelte')),
    page('hours/person/:id', () => import('./Person.svelte')),
    page('hours/entries', () => import('./Entries.svelte')),
    page('hours/sources', () => import('./Sources.svelte')),
    page('hours/rules', () => import('./Rules.svelte')),
    page('hours/stats', () => import('./Stats.svelte')),
    page('hours/returns', () => import('./Returns.svelte')),
    page('hours/proofs', () => import('./Proofs.svelte')),
    page('hours/years', () => import('./Years.svelte')),
  ],
  commands: [
    { title: () => t.hours.tabs.list, words: 'xs ndxs dbqk 学时 达标 缺口 hours targets', run: () => go(href('hours')) },
    { title: () => t.hours.tabs.entries, words: 'dxdj sjdx 上级调训 学时登记 entries', run: () => go(href('hours/entries')) },
    { title: () => t.hours.add, words: 'xzdx 登记调训 新增 new entry', run: () => go(`${href('hours/entries')}?new=1`) },
    { title: () => t.hours.tabs.sources, words: 'bcsk 班次学时 授课 待确认 classes teaching', run: () => go(href('hours/sources')) },
    { title: () => t.hours.tabs.rules, words: 'xsgz zs 学时规则 折算 任务 rules', run: () => go(href('hours/rules')) },
    { title: () => t.hours.tabs.stats, words: 'ndtj dxl rjxs wcl 年度统计 调训率 statistics', run: () => go(href('hours/stats')) },
    { title: () => t.hours.tabs.returns, words: 'sb bb 上报 报表 returns', run: () => go(href('hours/returns')) },
    { title: () => t.hours.tabs.proofs, words: 'xszm zm bh 学时证明 编号 登记 certificate of hours', run: () => go(href('hours/proofs')) },
    { title: () => t.hours.tabs.years, words: 'ndjz jz 年度结转 结账 close year', run: () => go(href('hours/years')) },
  ],
  find: async (text) => {
    const { rows } = await api.hours.proofs({ find: text, cadre: null, year: null, void: null, offset: 0, limit: 5 });
    return rows.map((row) => ({ title: `${row.number}　${row.name}`, detail: [t.hours.proof, row.issued].join('　'), to: `${href('hours/proofs')}?find=${encodeURIComponent(row.number)}` }));
  },
});
