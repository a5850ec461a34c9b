import { describe, expect, it } from 'vitest';
import { pileNote } from './pile';

const words = { noneBack: 'none', allTyped: 'all', typedMore: (n: number) => `more ${n}`, left: (n: number) => `left ${n}` };

describe('how far a pile is', () => {
  it.each([
    [0, 0, 'none'],
    [0, 20, 'left 20'],
    [20, 20, 'all'],
    [21, 20, 'more 1'],
    [1, 0, 'more 1'],
  ])('says of %i done of %i that came back: %s', (done, returned, said) => {
    expect(pileNote(done, returned, words)).toBe(said);
  });
});
