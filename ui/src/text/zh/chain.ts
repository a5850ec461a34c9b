export const chain = {
  /** The room's name in the navigation. */
  name: '全链',
  note: '从需求到计划、班次、导师、结果、跟踪、改进，再到新的需求',
  of: { year: '年度', need: '需求', item: '计划项目', class: '班次', person: '干部', mentor: '导师' },
  stages: { need: '需求', item: '计划项目', class: '班次', mentor: '导师', result: '学习结果', follow_up: '跟踪问效', improvement: '改进方向', next: '新的需求' },
  year: (year: number) => `${year} 年`,
  none: '还没有',
  hidden: (n: number) => `另有 ${n} 项`,
  print: '打印全链图',
  centre: '以它为中心',
  open: '打开',
  leads: (before: number, after: number) => `前面 ${before} 项，后面 ${after} 项`,
  empty: '这一年还没有计划项目',
  emptyHelp: '先在“计划”里建年度计划；每个项目办成班次后，这里会连成一条链。',
  toPlan: '去做年度计划',
  see: '看前后',
  help: '点一张卡片，和它相连的会亮起来；再点“以它为中心”，看它自己的前后。方向键在卡片间移动，Enter 打开，C 以它为中心。',
};
