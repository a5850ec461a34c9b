export const mentors = {
  /** The room's name in the navigation. */
  name: '导师',
};
