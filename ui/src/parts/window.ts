// Which rows of a long list are on the screen, and which pages of it to ask for. Pure, so that it can be tried.

/** Rows asked for at once. */
export const PAGE = 100;

/** The rows to draw: those in view and `spare` above and below. */
export function inView(top: number, height: number, row: number, total: number, spare = 12): { from: number; to: number } {
  const from = Math.max(0, Math.floor(top / row) - spare);
  return { from, to: Math.min(total, Math.ceil((top + height) / row) + spare) };
}

/** The first rows of the pages that hold `from..to`. */
export function pagesOf(from: number, to: number): number[] {
  const pages = [];
  for (let at = Math.floor(from / PAGE) * PAGE; at < to; at += PAGE) pages.push(at);
  return pages;
}

/** How far to scroll so that row `at` is in view; the head covers nothing, it stands above. */
export function scrollTo(at: number, top: number, height: number, row: number): number {
  if (at * row < top) return at * row;
  if ((at + 1) * row > top + height) return (at + 1) * row - height;
  return top;
}

/** Where a key leads from row `at`; null for a key that moves nothing. */
export function step(key: string, at: number, total: number, perPage: number): number | null {
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + perPage, PageUp: at - perPage, Home: 0, End: total - 1 };
  const wanted = to[key];
  return wanted === undefined || total === 0 ? null : Math.max(0, Math.min(total - 1, wanted));
}
