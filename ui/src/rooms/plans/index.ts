import CalendarRange from '@lucide/svelte/icons/calendar-range';
import { api } from '$api/generated';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'plans',
  icon: CalendarRange,
  pages: [
    page('plans', () => import('./Plan.svelte')),
    page('plans/audience', () => import('./Audience.svelte')),
    page('plans/calendar', () => import('./Calendar.svelte')),
    page('plans/coverage', () => import('./Coverage.svelte')),
    page('plans/assessment', () => import('./Assessment.svelte')),
    page('plans/versions', () => import('./Versions.svelte')),
  ],
  commands: [
    { title: () => t.plans.name, words: 'ndjh 年度计划 plan', run: () => go(href('plans')) },
    { title: () => `${t.plans.name}：${t.plans.tabs.calendar}`, words: 'jhrc 计划日程 calendar 重复调训', run: () => go(href('plans/calendar')) },
    { title: () => `${t.plans.name}：${t.plans.tabs.coverage}`, words: 'jhfg 计划覆盖 coverage 没有项目的需求', run: () => go(href('plans/coverage')) },
    { title: () => t.plans.tabs.assessment, words: 'xqpg 训前评估 评估组 pre-assessment panel', run: () => go(href('plans/assessment')) },
    { title: () => `${t.plans.name}：${t.plans.tabs.versions}`, words: 'jhtz 计划调整 版本 versions adjustment', run: () => go(href('plans/versions')) },
  ],
  // Items of every plan, for Ctrl+K.
  find: async (text) => {
    const items = await api.classes.plan_items();
    const wanted = text.trim();
    return items.filter((one) => one.title.includes(wanted)).slice(0, 6).map((one) => ({ title: one.title, detail: String(one.year), to: `${href('plans')}?plan=${one.plan}&item=${one.id}` }));
  },
});
