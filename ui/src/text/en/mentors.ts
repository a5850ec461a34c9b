import type { mentors as zh } from '../zh/mentors';

export const mentors: typeof zh = {
  name: 'Mentors',
};
