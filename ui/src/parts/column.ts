/** A column of a table or grid. */
export interface Column<Row> {
  key: string;
  title: string;
  /** Its text, from the row and its place in the list; a column without it is drawn by the `cell` snippet. */
  text?: (row: Row, at: number) => string | number;
  /** Pixels; in a grid a column without a width shares what is left. */
  width?: number;
  /** The least it needs when it shares what is left. */
  least?: number;
  /** Numbers stand at the right. */
  right?: boolean;
  strong?: boolean;
  /** The list can be ordered by it. */
  sortable?: boolean;
  /** Where the width is short, the column with the highest `give` goes first; one without stays. */
  give?: number;
}

/** An order: a column, upwards or downwards. */
export interface Sort {
  key: string;
  down: boolean;
}

/** The columns that fit into `width` pixels, in their order; the most willing give way. */
export function fitting<Row>(columns: readonly Column<Row>[], width: number): Column<Row>[] {
  const need = (column: Column<Row>) => column.width ?? column.least ?? 120;
  const left = [...columns];
  const sum = () => left.reduce((total, column) => total + need(column), 0);
  while (sum() > width) {
    const going = left.reduce<Column<Row> | null>((most, column) => (column.give !== undefined && column.give > (most?.give ?? -1) ? column : most), null);
    if (!going) break;
    left.splice(left.indexOf(going), 1);
  }
  return left;
}
