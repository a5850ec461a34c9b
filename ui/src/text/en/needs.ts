import type { needs as zh } from '../zh/needs';

export const needs: typeof zh = {
  name: 'Needs',
};
