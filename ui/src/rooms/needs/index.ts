import MessageSquare from '@lucide/svelte/icons/message-square';
import { api } from '$api/generated';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'needs',
  icon: MessageSquare,
  pages: [
    page('needs', () => import('./Batches.svelte')),
    page('needs/list', () => import('./List.svelte')),
    page('needs/board', () => import('./Board.svelte')),
    page('needs/deployments', () => import('./Deployments.svelte')),
    page('needs/deployments/import', () => import('./DeploymentsImport.svelte')),
    page('needs/report', () => import('./Report.svelte')),
    page('needs/need/:need', () => import('./Need.svelte')),
    page('needs/topics', () => import('./Topics.svelte')),
    page('needs/batch/:batch', () => import('./Interview.svelte')),
    page('needs/surveys', () => import('./survey/Surveys.svelte')),
    page('needs/survey/:batch', () => import('./survey/Batch.svelte')),
    page('needs/questionnaire/:id', () => import('./survey/Designer.svelte')),
    page('needs/meetings', () => import('./meeting/Meetings.svelte')),
    page('needs/meeting/:id', () => import('./meeting/Meeting.svelte')),
    page('needs/import/:batch', () => import('./Import.svelte')),
  ],
  // Papers begun and not complete wait here.
  count: { kinds: ['interview'], load: async () => (await api.needs.drafts()).length },
  find: async (text) => {
    const asked = { find: text, limit: 4 };
    const [surveys, meetings] = await Promise.all([api.survey.find(asked), api.meeting.find(asked)]);
    return [
      ...surveys.map((one) => ({
        title: one.title,
        detail: one.code === null ? t.survey.questionnaires : `${t.survey.name}　${one.code}`,
        to: one.batch === null ? href('needs/questionnaire/:id', { id: one.questionnaire }) : href('needs/survey/:batch', { batch: one.batch }),
      })),
      ...meetings.map((one) => ({ title: one.title, detail: `${t.meeting.name}　${one.day ?? ''}`, to: href('needs/meeting/:id', { id: one.id }) })),
    ];
  },
  commands: [
    { title: () => t.needs.batches, words: 'lrft ftpc 录入访谈 interviews', run: () => go(href('needs')) },
    { title: () => t.needs.list, words: 'xqqd 需求清单 needs', run: () => go(href('needs/list')) },
    { title: () => t.board.title, words: 'slxq tc 三类需求 统筹 board', run: () => go(href('needs/board')) },
    { title: () => t.board.tabs.deployments, words: 'bs wj 部署 文件 热点难点 deployments', run: () => go(href('needs/deployments')) },
    { title: () => t.board.importTitle, words: 'drbs 导入部署 import deployments', run: () => go(href('needs/deployments/import')) },
    { title: () => t.board.report, words: 'xqfxbg fk 需求分析报告 采纳情况反馈 report answers', run: () => go(href('needs/report')) },
    { title: () => t.survey.name, words: 'wj dcwj 问卷 调查 questionnaires survey', run: () => go(href('needs/surveys')) },
    { title: () => t.meeting.name, words: 'zth hyjl 座谈会 会议记录 meetings', run: () => go(href('needs/meetings')) },
    { title: () => t.needs.topics, words: 'zt 专题 topics', run: () => go(href('needs/topics')) },
  ],
});
