import type { assessment as zh } from '../zh/assessment';

export const assessment: typeof zh = {
  name: 'Assessment',
};
