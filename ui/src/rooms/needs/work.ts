// What the pages of the room share: no filter, something taken away and offered back, urgencies.
import { api, type NeedFilter } from '$api/generated';
import { toasts } from '$parts';
import { attempt } from '$shell/deeds';
import { session } from '$shell/session.svelte';
import { t } from '$text';

/** No need left out. */
export const everything: NeedFilter = {
  find: null, source: null, kind: null, topic: null, urgency: null, unit: null, cadre: null, person: null, batch: null,
  year: null, deployment: null, meeting: null, post: null, outcome: null, undecided: false, below: false,
};

/** Takes something away, says so, and offers it back. */
export const takeAway = (words: string, deed: () => Promise<unknown>, back?: () => unknown): Promise<boolean> =>
  attempt(async () => {
    await deed();
    await session.refresh();
    const step = session.me?.last_step?.id;
    const undo = () => attempt(async () => { await api.keeping.undo({ id: step ?? 0 }); await back?.(); });
    toasts.say(words, { tone: 'ok', undo: step === undefined ? undefined : undo });
  });

/** The word for an urgency; nothing where none was given. */
export const urgencyWord = (urgency: number | null): string => (urgency === null ? '' : t.needs.urgencies[urgency as 0 | 1 | 2 | 3]);

/** Urgencies to choose from, each under the digit it is typed by everywhere. */
export const urgencies = (from: 0 | 1): { value: number; label: string; digit: number }[] =>
  [3, 2, 1, 0].filter((value) => value >= from).map((value) => ({ value, label: urgencyWord(value), digit: value }));
