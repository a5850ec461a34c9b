// A roster dropped on the window while another page was shown: the import page takes it when it opens.
import type { Staged } from '$api/generated';

let waiting = $state.raw<Staged | null>(null);

/** Whether a file may be a roster, by its name. */
export const isRoster = (file: Staged): boolean => /\.(xlsx|xlsm|xls|ods|csv|tsv|txt)$/i.test(file.name);

/** Puts a dropped roster where the import page looks. */
export function arrive(file: Staged): void {
  waiting = file;
}

/** Takes the roster that waits, if one does. */
export function arrived(): Staged | null {
  const file = waiting;
  waiting = null;
  return file;
}
