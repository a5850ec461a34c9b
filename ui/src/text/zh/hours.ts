export const hours = {
  /** The room's name in the navigation. */
  name: '学时',
};
