// Invented people for the gallery; nobody of these names is meant.
import type { Pick } from '../Picker.svelte';

export interface Invented {
  id: number;
  name: string;
  sex: string;
  born: string;
  unit: string;
  post: string;
  hours: number;
}

const NAMES = ['尉迟柏昇', '王平', '朴静𬤇', '古丽巴哈尔·阿布都热合曼', '林刚', '黎萍杰', '刘怡', '张若杰', '单永康', '区慧', '陈龙䶮', '欧阳思远', '卓玛央金·次仁旺堆多吉', '仇翀'];
const UNITS = ['县农业农村局', '青石镇', '县财政局', '东岭镇', '白鹭乡', '县应急管理局', '县融媒体中心（县广播电视台）'];
const POSTS = ['党组成员、副局长', '党委委员、组织委员', '股长', '科员', '副乡长', '办公室主任', '综合执法大队大队长'];
const of = (all: readonly string[], i: number) => all[i % all.length] ?? '';

/** Person number `i` of any. */
export const invented = (i: number): Invented => ({
  id: i + 1, name: of(NAMES, i * 7), sex: i % 3 ? '男' : '女', born: `${1970 + (i % 28)}.${String(1 + (i % 12)).padStart(2, '0')}`,
  unit: of(UNITS, i * 3), post: of(POSTS, i * 5), hours: (i * 37) % 130,
});

/** Finds some of them, a little later. */
export async function search(text: string): Promise<Pick[]> {
  await new Promise((wake) => setTimeout(wake, 40));
  const all = NAMES.map((_, i) => invented(i));
  return all.filter((one) => text === '' || one.name.includes(text) || text === 'glbh' || one.unit.includes(text)).slice(0, 8).map((one) => ({ id: one.id, title: one.name, detail: `${one.unit}　${one.post}` }));
}
