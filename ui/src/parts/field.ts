/** What every field takes. */
export interface FieldProps<T> {
  label: string;
  /** Only for those who hear it: the place explains itself to the eye, as in a table. */
  quiet?: boolean;
  /** One line in the words of the office. */
  help?: string | undefined;
  /** What is wrong, in words; shown instead of the help line. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** Carried over from the record before. */
  carried?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Saves the value when the field is left or after a pause; without it the field only binds. */
  save?: ((value: T) => Promise<unknown>) | undefined;
  /** Takes the focus when the page opens. */
  first?: boolean | undefined;
}

/** Takes the focus when the page opens, for the one field that is `first`; what stands there is typed over, as after Tab. */
export const focusFirst = (first: boolean | undefined) => (node: HTMLElement) => {
  if (!first) return;
  node.focus();
  if (node instanceof HTMLInputElement) node.select();
};
