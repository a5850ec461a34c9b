export const evaluation = {
  /** The room's name in the navigation. */
  name: '评估',
};
