// People's files dropped on the window while another page was shown: the import page takes them when it opens.
import type { Staged } from '$api/generated';

let waiting = $state.raw<readonly Staged[]>([]);

const isRoster = (file: Staged): boolean => /\.(xlsx|xlsm|xls|et|csv|tsv|txt)$/i.test(file.name);
const isForm = (file: Staged): boolean => /\.(lrmx|lrm|zip)$/i.test(file.name);

/** Of these files those that may hold people, by their names: every 任免审批表, otherwise one roster. */
export function peopleIn(files: readonly Staged[]): readonly Staged[] {
  const forms = files.filter(isForm);
  return forms.length > 0 ? forms : files.filter(isRoster).slice(0, 1);
}

/** Puts dropped files where the import page looks. */
export function arrive(files: readonly Staged[]): void {
  waiting = files;
}

/** Takes the files that wait. */
export function arrived(): readonly Staged[] {
  const files = waiting;
  if (files.length > 0) waiting = [];
  return files;
}
