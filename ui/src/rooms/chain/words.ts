// Where the records of a picture are opened, and where their own pictures are.
import type { ChainOf, Fact, Node } from '$api/generated';
import { href } from '$shell/route';
import { term } from '$text';

/** What is told of a place, in the language in use. */
export const factWords = (fact: Fact): string => (fact.label === null ? term(fact.value) : `${term(fact.label)} ${fact.value}`);

/** What a place is called: a kind of follow-up in the language in use, all else as it was named. */
export const titleOf = ({ kind, title }: Node): string => (kind === 'follow_up' ? term(title) : title);

/** Where the record itself is opened. */
export function openHref({ kind, id, within }: Node): string {
  switch (kind) {
    case 'topic':
      return `${href('needs/list')}?topic=${id}`;
    case 'need':
      return href('needs/need/:need', { need: id });
    case 'item':
      return `${href('plans')}?plan=${within}&item=${id}`;
    case 'class':
      return href('classes/:id', { id });
    case 'mentor':
      return `${href('mentors')}?id=${id}`;
    case 'person':
      return `${href('people')}?id=${id}`;
    case 'follow_up':
      return href('followup/ask/:id', { id });
    case 'improvement':
      return `${href('followup/improvements')}?id=${id}`;
  }
}

/** The kinds of record that have a page with their picture alone; a need shows it on its own page. */
const KINDS = ['item', 'class', 'person', 'mentor'] as const;

/** Where a place's own picture is; none of a topic. */
export const centreHref = ({ kind, id }: Node): string | null => ((KINDS as readonly string[]).includes(kind) ? href('chain/:of/:id', { of: kind, id }) : null);

/** What an address asks for. */
export const wanted = (of: string, id: string): ChainOf => ({ of: KINDS.find((kind) => kind === of) ?? 'class', id: Number(id) });
