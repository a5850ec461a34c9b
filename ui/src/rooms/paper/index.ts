import Printer from '@lucide/svelte/icons/printer';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';

export default room({
  name: 'paper',
  icon: Printer,
  pages: [
    page('paper', () => import('./History.svelte')),
    page('paper/register', () => import('./Register.svelte')),
    page('paper/text', () => import('./CertificateText.svelte')),
    page('paper/stock', () => import('./Stock.svelte')),
  ],
  commands: [
    { title: () => t.paper.tabs.history, words: 'dy dyjl 打印记录 再印 reprint prints', run: () => go(href('paper')) },
    { title: () => t.paper.tabs.register, words: 'zs zsdj 证书登记 certificates register', run: () => go(href('paper/register')) },
    { title: () => t.paper.tabs.text, words: 'bh zswz 编号 证书文字 numbers text', run: () => go(href('paper/text')) },
    { title: () => t.paper.tabs.stock, words: 'yyz jz 预印纸 校准 stock calibration', run: () => go(href('paper/stock')) },
  ],
});
