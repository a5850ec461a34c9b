// How far results are, in colours.
import type { ResultState } from '$api/generated';

export const TONES: Record<ResultState, 'plain' | 'info' | 'stop' | 'ok'> = { draft: 'plain', published: 'info', objected: 'stop', settled: 'ok' };

/** What changes what hangs out of a class and what it is used for. */
export const KINDS = ['assessment_part', 'score', 'enrolment', 'setting', 'class_run', 'result_publication', 'published_result', 'result_objection', 'score_correction', 'result_use'];
