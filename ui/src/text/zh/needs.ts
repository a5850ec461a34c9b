export const needs = {
  /** The room's name in the navigation. */
  name: '需求',
};
