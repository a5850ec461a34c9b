// A form while it is designed: its blocks and items as the outline that a questionnaire is edited by.
import type { Item, Template } from '$api/generated';

/** A form as lines under headings. */
export type FormOutline = Omit<Template, 'blocks'> & { sections: { title: string; questions: Item[] }[] };

export const outlined = ({ blocks, ...rest }: Template): FormOutline => ({ ...rest, sections: blocks.map((block) => ({ title: block.title, questions: block.items })) });

export const templated = ({ sections, ...rest }: FormOutline): Template => ({ ...rest, blocks: sections.map((section) => ({ title: section.title, items: section.questions })) });

/** What the items under a heading are worth together. */
export const pointsOf = (items: readonly Item[]): number => items.reduce((sum, item) => sum + item.points, 0);
