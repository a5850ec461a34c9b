import Users from '@lucide/svelte/icons/users';
import { api } from '$api/generated';
import { page, room } from '$shell/room';
import { go, href } from '$shell/router.svelte';
import { t } from '$text';
import { arrive, peopleIn } from './arrived.svelte';

export default room({
  name: 'people',
  icon: Users,
  pages: [
    page('people', () => import('./List.svelte')),
    page('people/import', () => import('./Import.svelte')),
    page('people/units', () => import('./Units.svelte')),
  ],
  commands: [
    { title: () => t.people.importRoster, words: 'drmc 导入名册 import roster', run: () => go(href('people/import')) },
    { title: () => t.people.units, words: 'dw 单位 units', run: () => go(href('people/units')) },
  ],
  find: async (text) => {
    const people = await api.people.pick({ find: text, limit: 8 });
    return people.map((person) => ({
      title: person.name ?? '',
      detail: [person.unit, person.post].filter(Boolean).join('　'),
      to: `${href('people')}?id=${person.id}`,
    }));
  },
  drop: (files) => {
    const people = peopleIn(files);
    if (people.length === 0) return false;
    arrive(people);
    go(href('people/import'));
    return true;
  },
});
