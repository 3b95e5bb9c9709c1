/**
 * Puts the rows of a table in order, by the buttons in the heads of its columns: a second press turns
 * the order round. The order is part of the address (`?order=date`, `?order=-date`), so that it can be
 * sent on. Rows of which a column says nothing stand last in either order.
 */
import { announce, readyToAnnounce } from './announce.ts';
import { ordered, orderIn, orderName, turned, type Order } from './row-order.ts';

const ORDER = 'order';

const table = document.querySelector<HTMLTableElement>('table[data-ordered]');
const body = table?.tBodies[0];
const heads = [...(table?.querySelectorAll<HTMLElement>('th[data-order-by]') ?? [])];
const rows = [...(body?.rows ?? [])];
const columns = heads.map((head) => head.dataset['orderBy'] ?? '');
const first = heads.find((head) => head.ariaSort === 'ascending');
/** The order in which the page was written. */
const written: Order | undefined =
  first === undefined ? undefined : { by: first.dataset['orderBy'] ?? '', descending: false };
let current = written;

function apply(order: Order | undefined): void {
  current = order;
  const keys = rows.map((row) => (order === undefined ? '' : keyOf(row, order.by)));
  body?.append(...ordered(rows, keys, order?.descending ?? false));
  for (const head of heads) {
    const isBy = head.dataset['orderBy'] === order?.by;
    head.ariaSort = isBy ? (order?.descending === true ? 'descending' : 'ascending') : 'none';
  }
}

function keyOf(row: HTMLElement, by: string): string {
  return row.getAttribute(`data-order-${by}`) ?? '';
}

function writeAddress(order: Order): void {
  const address = new URL(location.href);
  if (orderName(order) === (written && orderName(written))) address.searchParams.delete(ORDER);
  else address.searchParams.set(ORDER, orderName(order));
  history.replaceState(history.state, '', address);
}

const asked = orderIn(new URLSearchParams(location.search).get(ORDER), columns);
if (asked !== undefined) apply(asked);
if (heads.length > 0) readyToAnnounce();

for (const head of heads) {
  const button = head.querySelector('button');
  button?.addEventListener('click', () => {
    const order = turned(current, head.dataset['orderBy'] ?? '');
    apply(order);
    writeAddress(order);
    announce(
      `In order of ${button.textContent.trim().toLowerCase()}, ${order.descending ? 'descending' : 'ascending'}`,
    );
  });
}
