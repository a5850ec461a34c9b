import { onHost } from '$api/client';
import type { Staged } from '$api/generated';
import { rooms } from './rooms';

type Taker = (files: readonly Staged[]) => boolean;

const takers: Taker[] = [];

/** Files dropped on the window come to the page shown, if it takes them: `$effect(() => takeDrops((files) => …))`. */
export function takeDrops(take: Taker): () => void {
  takers.push(take);
  return () => takers.splice(takers.indexOf(take), 1);
}

/** Hears what is dropped: the page shown is asked first, then the rooms. */
export const hearDrops = (): (() => void) =>
  onHost('dropped', ({ files }) => {
    const all: Taker[] = [...takers.toReversed(), ...rooms.flatMap((room) => room.drop ?? [])];
    all.some((take) => take(files));
  });
