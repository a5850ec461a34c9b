export const classes = {
  /** The room's name in the navigation. */
  name: '班次',
};
