export const followup = {
  /** The room's name in the navigation. */
  name: '跟踪',
};
