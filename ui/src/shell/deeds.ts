// What pages do alike: attempt something and say what went wrong, save a made file.
import { asProblem } from '$api/client';
import { api } from '$api/generated';
import { toasts } from '$parts';
import { problemWords, t } from '$text';

/** Does it; what went wrong is said. Whether it was done. */
export async function attempt(deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (thrown) {
    toasts.say(problemWords(asProblem(thrown)), { tone: 'stop' });
    return false;
  }
}

/** Makes a file and saves it where the person says. */
export const saveMade = (make: () => Promise<{ token: number }>): Promise<boolean> =>
  attempt(async () => {
    const saved = await api.host.save({ token: (await make()).token });
    if (saved !== null) toasts.say(t.shell.saved(saved), { tone: 'ok' });
  });
