import { DomainError } from '@cus/kernel';

/** Opaque place in a list sorted by a text key and an id. */
export function writeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** @throws DomainError invalid `housing.cursor-not-readable` */
export function readCursor(cursor: string): readonly [key: string, id: string] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [key, id] = parsed as [unknown, unknown];
    if (typeof key === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [key, id];
  } catch {
    // Said below, for every kind of unreadable text.
  }
  throw new DomainError('invalid', 'housing.cursor-not-readable');
}
