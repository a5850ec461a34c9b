// The items of the plans, to be picked from.
import type { OpenItem } from '$api/generated';
import type { Pick } from '$parts';
import { t } from '$text';

/** What an item brings with it, in one line. */
export function itemDetail(item: OpenItem): string {
  const parts = [
    item.month === null ? t.classes.ofYear(item.year) : t.classes.ofMonth(item.year, item.month),
    item.days === null ? '' : t.classes.dayCount(item.days),
    item.head_count === null ? '' : t.classes.peopleCount(item.head_count),
    item.place ?? '',
    item.classes > 0 ? t.classes.itemClasses(item.classes) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The items whose title or audience has what was typed; those without a class yet come first. */
export function searchItems(items: readonly OpenItem[], text: string): Pick[] {
  const found = items.filter((item) => item.title.includes(text) || (item.audience ?? '').includes(text));
  return found
    .toSorted((a, b) => Math.min(a.classes, 1) - Math.min(b.classes, 1))
    .slice(0, 30)
    .map((item) => ({ id: item.id, title: item.title, detail: itemDetail(item) }));
}
