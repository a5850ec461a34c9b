import type { keeping as zh } from '../zh/keeping';

export const keeping: typeof zh = {
  name: 'Keeping',
};
