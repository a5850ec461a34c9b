/** A count with its noun: `1 item`, `2 items`. */
export const many = (n: number | string, one: string, more = `${one}s`): string => `${n} ${String(n) === '1' ? one : more}`;
