export const today = {
  /** The room's name in the navigation. */
  name: '工作台',
};
