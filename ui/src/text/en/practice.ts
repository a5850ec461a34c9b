import type { practice as zh } from '../zh/practice';

export const practice: typeof zh = {
  name: 'Practice & online',
};
