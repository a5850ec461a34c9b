export const paper = {
  /** The room's name in the navigation. */
  name: '打印',
};
