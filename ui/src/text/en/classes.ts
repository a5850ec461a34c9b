import type { classes as zh } from '../zh/classes';

export const classes: typeof zh = {
  name: 'Classes',
};
