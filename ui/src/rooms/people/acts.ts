// What the pages of posts and abilities do alike: attempt something and say what went wrong, save a made file.
import { api, type RaisedGaps } from '$api/generated';
import { toasts } from '$parts';
import { attempt, saveMade } from '$shell/deeds';
import { t } from '$text';

export { attempt, saveMade };

/** Raises gaps as needs and says what became of them. */
export const raise = (gaps: readonly { cadre: number; ability: number }[]) =>
  attempt(async () => tellRaised(await api.people.raise_gaps({ gaps: [...gaps] })));

function tellRaised(done: RaisedGaps) {
  const said = [t.posts.raised(done.raised)];
  if (done.already > 0) said.push(t.posts.raisedAlready(done.already));
  if (done.without_topic.length > 0) said.push(t.posts.raisedWithout(done.without_topic.join(t.posts.and)));
  toasts.say(said.join('；'), { tone: 'ok' });
}

/** Posts for a picker, by unit or title. */
export const pickPosts = async (find: string) => {
  const { rows } = await api.people.posts({ find, unit: null, key: false, archived: false, blank: false, offset: 0, limit: 12 });
  return rows.map((row) => ({ id: row.id, title: `${row.unit_name ?? ''} ${row.title}`.trim(), detail: t.posts.peopleOf(row.held) }));
};
