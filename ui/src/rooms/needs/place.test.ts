import { expect, test } from 'vitest';
import type { InterviewRecord } from '$api/generated';
import { placeToGoOn } from './place';

const blank: InterviewRecord['paper'] = { id: null, no: 3, day: null, place: null, interviewer: null, kind: null, cadre: null, name: null, unit: null, post: null, difficulties: null, form: null, days: null, opinions: null, state: 'draft' };
const wish = { id: 1, topic: 1, name: '公文写作', urgency: null, others: 0 };

test('work goes on after what was typed last, not at a blank that was left on purpose', () => {
  for (const [paper, wishes, at] of [
    [{}, [], 'day'],
    [{ day: '2026-09-14', place: '县委党校', interviewer: '余雪' }, [], 'kind'],
    [{ day: '2026-09-14', kind: 'expert' }, [], 'name'],
    [{ day: '2026-09-14', kind: 'expert', name: '闫杰兰' }, [wish], 'form'],
    [{ opinions: '少讲理论' }, [], 'opinions'],
  ] as const) {
    expect(placeToGoOn({ paper: { ...blank, ...paper }, wishes: [...wishes] })).toBe(at);
  }
});
