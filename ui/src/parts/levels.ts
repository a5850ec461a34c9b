// A grid of digits (rows × columns): where the hand is, what block it holds, what is copied and pasted. Pure.

/** A column of digits. */
export interface LevelColumn {
  key: number;
  title: string;
  /** Columns of one group stand under one heading. */
  group: string;
  help?: string;
}
/** What stands in a cell. */
export interface LevelCell {
  text: string;
  /** What is copied; without it the cell is not a digit. */
  level?: number | null;
  tone?: 'plain' | 'ok' | 'short' | 'wide' | 'faint';
  title?: string;
}
/** A column of words before them, which stays in sight. */
export interface LevelLead<R> {
  key: string;
  title: string;
  width: number;
  text: (row: R) => string;
  strong?: boolean;
  right?: boolean;
}

/** A cell by its row and column. */
export interface At {
  row: number;
  column: number;
}

/** A block of cells, its edges included. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A digit put into a cell; null clears it. */
export interface Put extends At {
  level: number | null;
}

/** The block between two corners. */
export const blockOf = (a: At, b: At): Block => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
});

export const holds = (block: Block, at: At): boolean =>
  at.row >= block.top && at.row <= block.bottom && at.column >= block.left && at.column <= block.right;

/** Where a key leads in a grid of so many rows and columns; null for a key that moves nothing. */
export function lead(key: string, ctrl: boolean, at: At, rows: number, columns: number, page: number): At | null {
  const { row, column } = at;
  const to: Record<string, At> = {
    ArrowUp: { row: ctrl ? 0 : row - 1, column },
    ArrowDown: { row: ctrl ? rows - 1 : row + 1, column },
    ArrowLeft: { row, column: ctrl ? 0 : column - 1 },
    ArrowRight: { row, column: ctrl ? columns - 1 : column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? rows - 1 : row, column: columns - 1 },
  };
  const wanted = to[key];
  if (!wanted || rows === 0 || columns === 0) return null;
  return { row: clamp(wanted.row, rows), column: clamp(wanted.column, columns) };
}

const clamp = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));

/** After a digit in a single cell: to the right, at the end of a row to the next one's beginning. */
export function onward(at: At, rows: number, columns: number): At {
  if (at.column + 1 < columns) return { row: at.row, column: at.column + 1 };
  return at.row + 1 < rows ? { row: at.row + 1, column: 0 } : at;
}

/** The digit a key types, full width too; undefined for another key. */
export function digit(key: string): number | undefined {
  const at = '01234０１２３４'.indexOf(key);
  return key.length === 1 && at >= 0 ? at % 5 : undefined;
}

/** The same digit in every cell of a block. */
export function fill(block: Block, level: number | null): Put[] {
  const out: Put[] = [];
  for (let row = block.top; row <= block.bottom; row++)
    for (let column = block.left; column <= block.right; column++) out.push({ row, column, level });
  return out;
}

/** A block as text that a spreadsheet takes: cells by tab, rows by line. */
export function copied(block: Block, level: (at: At) => number | null): string {
  const lines: string[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const cells: string[] = [];
    for (let column = block.left; column <= block.right; column++) cells.push(String(level({ row, column }) ?? ''));
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}

/** Pasted text as digits; null if a cell is neither blank nor 0–4. */
export function pasted(text: string): (number | null)[][] | null {
  const lines = text.replace(/\r/g, '').replace(/\n$/, '').split('\n');
  const out: (number | null)[][] = [];
  for (const line of lines) {
    const cells: (number | null)[] = [];
    for (const cell of line.split('\t')) {
      const plain = cell.trim();
      const level = plain === '' ? null : digit(plain);
      if (level === undefined) return null;
      cells.push(level);
    }
    out.push(cells);
  }
  return out;
}

/** What was pasted laid over a block: repeated where the block is larger, over its edge where it is smaller. */
export function spread(levels: readonly (readonly (number | null)[])[], block: Block, rows: number, columns: number): Put[] {
  const high = levels.length;
  const wide = Math.max(0, ...levels.map((line) => line.length));
  if (high === 0 || wide === 0) return [];
  const bottom = Math.min(rows - 1, Math.max(block.bottom, block.top + high - 1));
  const right = Math.min(columns - 1, Math.max(block.right, block.left + wide - 1));
  const out: Put[] = [];
  for (let row = block.top; row <= bottom; row++)
    for (let column = block.left; column <= right; column++)
      out.push({ row, column, level: levels[(row - block.top) % high]?.[(column - block.left) % wide] ?? null });
  return out;
}
