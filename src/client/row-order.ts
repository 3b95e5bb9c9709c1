/**
 * The order of a table's rows, and how it is written in an address.
 */

/** By which column, and which way round. */
export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

/** "date", "-date". */
export function orderName({ by, descending }: Order): string {
  return descending ? `-${by}` : by;
}

/** What a name in an address asks for; nothing where there is no such column. */
export function orderIn(name: string | null, columns: readonly string[]): Order | undefined {
  if (name === null) return undefined;
  const descending = name.startsWith('-');
  const by = descending ? name.slice(1) : name;
  return columns.includes(by) ? { by, descending } : undefined;
}

/** The order after the head of a column was pressed. */
export function turned(current: Order | undefined, by: string): Order {
  return { by, descending: current?.by === by && !current.descending };
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/**
 * Rows in the order of their keys. Equal keys leave rows as they are; rows without a key stand last,
 * whichever way round.
 */
export function ordered<Row>(
  rows: readonly Row[],
  keys: readonly string[],
  descending: boolean,
): Row[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row, index) => ({ row, key: keys[index] ?? '' }))
    .sort(({ key: one }, { key: other }) => {
      if (one === '' || other === '') return Number(one === '') - Number(other === '');
      return sign * collator.compare(one, other);
    })
    .map(({ row }) => row);
}
