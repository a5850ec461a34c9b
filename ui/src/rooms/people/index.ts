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
    page('people/posts', () => import('./posts/Posts.svelte')),
    page('people/posts/import', () => import('./posts/Import.svelte')),
    page('people/holdings', () => import('./posts/Holdings.svelte')),
    page('people/abilities', () => import('./abilities/List.svelte')),
    page('people/levels', () => import('./abilities/Levels.svelte')),
    page('people/levels/import', () => import('./abilities/Import.svelte')),
    page('people/matching', () => import('./matching/Unit.svelte')),
    page('people/candidates', () => import('./matching/Candidates.svelte')),
  ],
  commands: [
    { title: () => t.people.importRoster, words: 'drmc 导入名册 import roster', run: () => go(href('people/import')) },
    { title: () => t.people.units, words: 'dw 单位 units', run: () => go(href('people/units')) },
    { title: () => t.posts.posts, words: 'gw 岗位 posts 能力要求', run: () => go(href('people/posts')) },
    { title: () => t.posts.holdings, words: 'rzqr 任职确认 holdings', run: () => go(href('people/holdings')) },
    { title: () => t.posts.abilities, words: 'nl nlqd 能力 能力清单 abilities', run: () => go(href('people/abilities')) },
    { title: () => t.posts.levels, words: 'nlrd 能力认定 levels', run: () => go(href('people/levels')) },
    { title: () => t.posts.levelsImportTitle, words: 'drnl 导入能力认定 import levels', run: () => go(href('people/levels/import')) },
    { title: () => t.posts.unitTitle, words: 'rgpp rt 人岗匹配 热图 matching heat map', run: () => go(href('people/matching')) },
    { title: () => t.posts.candidatesTitle, words: 'gwxr 岗位选人 candidates', run: () => go(href('people/candidates')) },
  ],
  find: async (text) => {
    const people = await api.people.pick({ find: text, limit: 8 });
    return people.map((person) => ({
      title: person.name,
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
