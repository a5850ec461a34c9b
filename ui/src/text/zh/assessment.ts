export const assessment = {
  /** The room's name in the navigation. */
  name: '考核',
};
