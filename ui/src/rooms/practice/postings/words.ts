import type { Grade, PostingState, ProjectKind } from '$api/generated';

export const PROJECT_KINDS: readonly ProjectKind[] = ['key_work', 'major', 'reform', 'frontline'];
export const GRADES: readonly Grade[] = ['excellent', 'good', 'qualified', 'unqualified'];
export const POSTING_TONES = { ahead: 'info', away: 'ok', over: 'look', appraised: 'plain' } as const satisfies Record<PostingState, string>;
export const GRADE_TONES = { excellent: 'ok', good: 'ok', qualified: 'plain', unqualified: 'stop' } as const satisfies Record<Grade, string>;
