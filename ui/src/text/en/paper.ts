import type { paper as zh } from '../zh/paper';

export const paper: typeof zh = {
  name: 'Paper',
};
