// What the pages of the room share: a deed whose failure is told, a made file saved.
import { asProblem } from '$api/client';
import { api, type NeedFilter } from '$api/generated';
import { toasts } from '$parts';
import { problemWords, t } from '$text';

/** Does it; what went wrong is said. True when it was done. */
export async function attempt(deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (thrown) {
    toasts.say(problemWords(asProblem(thrown)), { tone: 'stop' });
    return false;
  }
}

/** Saves a made file where the person says. */
export const saveMade = (make: () => Promise<{ token: number }>): Promise<boolean> =>
  attempt(async () => {
    const saved = await api.host.save({ token: (await make()).token });
    if (saved !== null) toasts.say(t.needs.saved(saved), { tone: 'ok' });
  });

/** No need left out. */
export const everything: NeedFilter = {
  find: null, source: null, kind: null, topic: null, urgency: null, unit: null, cadre: null, batch: null,
  year: null, deployment: null, meeting: null, post: null, outcome: null, undecided: false, below: false,
};
