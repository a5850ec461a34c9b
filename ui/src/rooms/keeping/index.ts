import Shield from '@lucide/svelte/icons/shield';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { session } from '$shell/session.svelte';
import { t } from '$text';
import { api } from '$api/generated';

export default room({
  name: 'keeping',
  icon: Shield,
  start: () => import('./Start.svelte'),
  pages: [
    page('keeping', () => import('./Journal.svelte')),
    page('keeping/copies', () => import('./Copies.svelte')),
    page('keeping/rules', () => import('./Rules.svelte')),
    page('keeping/accounts', () => import('./Accounts.svelte')),
  ],
  commands: [
    { title: () => t.keeping.journal, words: 'czjl cx 操作记录 撤销 history undo', run: () => go(href('keeping')) },
    { title: () => t.keeping.copies, words: 'bf hf 备份 恢复 backup restore', run: () => go(href('keeping/copies')) },
    { title: () => t.keeping.rules.name, words: 'gz jjr tx 规则 节假日 调休 请假上限 学时 半天 比例 合格标准 rules limit', run: () => go(href('keeping/rules')) },
    { title: () => t.keeping.accounts, words: 'zh mm 账户 密码 accounts password', run: () => go(href('keeping/accounts')) },
    {
      title: () => t.keeping.leave,
      words: 'tc dl 退出 登录 sign out',
      run: () => void api.keeping.close().then(() => session.refresh()),
    },
  ],
});
