/** A box that wants a place in rows. */
export interface Wish {
  readonly id: string;
  /** Narrower it cannot be read, wider it has no use for the room. */
  readonly least: number;
  readonly most: number;
}

/** Where a box stands sideways, and in which row. */
export interface Cell {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly width: number;
  /** Nothing stands to the right of it in its row. */
  readonly last: boolean;
}

export interface Grid {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly rows: number;
  readonly columns: number;
  /** Of the widest row. */
  readonly width: number;
  /** Left edge of a column. */
  readonly xOf: (column: number) => number;
}

export interface GridOptions {
  readonly x: number;
  readonly room: number;
  readonly gap: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Shares out what a row has left: first come those that want most. */
function widths(wishes: readonly Wish[], room: number): number[] {
  const given = wishes.map(({ least }) => least);
  let left = room - sum(given);
  for (;;) {
    const most = Math.max(...wishes.map(({ most: wanted }, i) => wanted - (given[i] ?? 0)));
    if (left < 1 || most <= 0) return given;
    const takers = wishes.flatMap(({ most: wanted }, i) =>
      wanted - (given[i] ?? 0) >= most - 0.5 ? [i] : [],
    );
    const step = Math.min(left / takers.length, Math.max(1, most / 4));
    for (const i of takers) given[i] = (given[i] ?? 0) + step;
    left -= step * takers.length;
  }
}

/**
 * Sets boxes in rows of a width, in their order: in one row where they fit, each as wide as it wishes, else in columns of
 * the same width.
 */
export function gridOf(wishes: readonly Wish[], { x, room, gap }: GridOptions): Grid {
  const count = wishes.length;
  const oneRow = sum(wishes.map(({ least }) => least)) + (count - 1) * gap <= room;
  const least = Math.max(0, ...wishes.map((wish) => wish.least));
  const columns = oneRow ? count : Math.max(1, Math.min(count, Math.floor((room + gap) / (least + gap))));
  const most = Math.max(0, ...wishes.map((wish) => wish.most));
  const equal = Math.min(most, Math.max(least, (room - (columns - 1) * gap) / columns));
  const across = oneRow && count > 0 ? widths(wishes, room - (count - 1) * gap) : wishes.map(() => equal);
  const cells = new Map<string, Cell>();
  let right = x;
  let width = 0;
  wishes.forEach(({ id }, i) => {
    const column = columns > 0 ? i % columns : 0;
    if (column === 0) right = x;
    const own = across[i] ?? equal;
    const last = column === columns - 1 || i === count - 1;
    cells.set(id, { id, row: Math.floor(i / Math.max(columns, 1)), column, x: right, width: own, last });
    width = Math.max(width, right + own - x);
    right += own + gap;
  });
  const first = wishes.slice(0, columns).map(({ id }) => cells.get(id)?.x ?? x);
  return {
    cells,
    rows: Math.ceil(count / Math.max(columns, 1)),
    columns,
    width,
    xOf: (column) => first[column] ?? x,
  };
}
