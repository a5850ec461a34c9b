// A class's workbook dropped while another page of the room was shown: the import page takes it when it opens.
import type { Staged } from '$api/generated';

let waiting = $state.raw<Staged | null>(null);

/** Whether a file may be a workbook, by its name. */
export const isBook = (file: Staged): boolean => /\.(xlsx|xlsm|xls|et|ods)$/i.test(file.name);

/** Puts a dropped workbook where the import page looks. */
export function arrive(file: Staged): void {
  waiting = file;
}

/** Takes the workbook that waits, if one does. */
export function arrived(): Staged | null {
  const file = waiting;
  waiting = null;
  return file;
}
