import type { hours as zh } from '../zh/hours';

export const hours: typeof zh = {
  name: 'Hours',
};
