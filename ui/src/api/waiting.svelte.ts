/** What takes as long shows that it is under way; anything shorter would only flicker. */
const SOON = 400;

let slow = $state(0);

/** Whether a call is under way that a person would wonder about. */
export const waiting = {
  get isLong(): boolean {
    return slow > 0;
  },
};

/** Waits for `work`, and says so once it is long. */
export async function noticed<T>(work: Promise<T>): Promise<T> {
  let counted = false;
  const timer = setTimeout(() => {
    counted = true;
    slow++;
  }, SOON);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (counted) slow--;
  }
}
