import type { evaluation as zh } from '../zh/evaluation';

export const evaluation: typeof zh = {
  name: 'Evaluation',
};
