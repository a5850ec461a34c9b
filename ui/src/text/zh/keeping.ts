export const keeping = {
  /** The room's name in the navigation. */
  name: '保管',
};
