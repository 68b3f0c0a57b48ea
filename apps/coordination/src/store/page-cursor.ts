import { DomainError, isLocalDate, isUuid } from '@cus/kernel';

/** Sort key of rows that have no day: they come last; see `queue_on` of the tables. */
const NEVER = '9999-12-31';

/** Where a page ended: the sort key (a day) and the id of its last row. */
export interface PagePlace {
  readonly day: string;
  readonly id: string;
}

export function cursorOf(place: PagePlace): string {
  return Buffer.from(`${place.day}/${place.id}`).toString('base64url');
}

/** @throws DomainError invalid `coordination.cursor-unreadable` */
export function placeOf(cursor: string | undefined): PagePlace | undefined {
  if (cursor === undefined) return undefined;
  const [day = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('/');
  const real = (isLocalDate(day) || day === NEVER) && isUuid(id);
  if (!real) throw new DomainError('invalid', 'coordination.cursor-unreadable');
  return { day, id };
}

/** Cuts what was read one too many, and tells where to go on. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  place: (row: Row) => PagePlace,
  item: (row: Row) => Item,
): { items: Item[]; next?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), ...(rows.length > limit && last ? { next: cursorOf(place(last)) } : {}) };
}
