export const plans = {
  /** The room's name in the navigation. */
  name: '计划',
};
