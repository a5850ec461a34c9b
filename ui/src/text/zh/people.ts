export const people = {
  /** The room's name in the navigation. */
  name: '干部',
};
