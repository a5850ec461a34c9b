// What of a list the page holds is meant by what was typed: a part of a name, initials, pinyin, as everywhere else.
import { api } from '$api/generated';

export async function sift<T>(all: readonly T[], name: (one: T) => string, find: string, limit = 20): Promise<T[]> {
  const found = await api.people.sift({ find, names: all.map(name), limit });
  return found.flatMap((at) => all[at] ?? []);
}
