/** Who works here, in which office; and what the foot line says of it. */
export interface Session {
  /** Name of the office. */
  office: string;
  /** Name of the person. */
  who: string;
  /** Role in words: `经办`. */
  role: string;
}

/** The last step that can be taken back. */
export interface Step {
  /** What it was, in words. */
  what: string;
  undo: () => Promise<void>;
}

class State {
  /** `undefined`: not known yet; `null`: no office is open. */
  session = $state.raw<Session | null>();
  /** The state of the backups in words; `null`: nothing is known. */
  backup = $state<string | null>(null);
  /** The last step that can be taken back. */
  step = $state.raw<Step | null>(null);
}

export const state = new State();
