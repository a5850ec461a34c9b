import type { plans as zh } from '../zh/plans';

export const plans: typeof zh = {
  name: 'Plans',
};
