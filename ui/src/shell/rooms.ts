import { ROOM_NAMES, type Page, type Room } from './room';
import { match } from './route';

// A room that has no folder yet is not shown: no door without a room behind it.
const found = import.meta.glob<{ default: Room }>('../rooms/*/index.ts', { eager: true });

/** The rooms that exist, in the order of the navigation. */
export const rooms: readonly Room[] = Object.values(found)
  .map((module) => module.default)
  .sort((a, b) => ROOM_NAMES.indexOf(a.name) - ROOM_NAMES.indexOf(b.name));

/** The page at `path` with its parameters. */
export function pageAt(path: string): { page: Page; params: Record<string, string> } | null {
  for (const page of rooms.flatMap((room) => room.pages)) {
    const params = match(page.pattern, path);
    if (params) return { page, params };
  }
  return null;
}
