export const practice = {
  /** The room's name in the navigation. */
  name: '实践与网络',
};
