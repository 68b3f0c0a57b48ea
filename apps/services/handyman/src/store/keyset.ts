import { DomainError, isUuid } from '@cus/kernel';

/** Opaque place in a list sorted by a date or a time and an id. */
export function writeCursor(key: string, id: string): string {
  return Buffer.from(`${key}/${id}`).toString('base64url');
}

/** @throws DomainError invalid `handyman.cursor-unreadable` */
export function readCursor(cursor: string): readonly [key: string, id: string] {
  const [key = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('/');
  if (/^[\d:-]{8,10}$/.test(key) && isUuid(id)) return [key, id];
  throw new DomainError('invalid', 'handyman.cursor-unreadable');
}
