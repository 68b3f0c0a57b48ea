import { DomainError, isLocalDate, isUuid } from '@cus/kernel';

type Key = readonly (string | number)[];

/** Cuts a list that was asked for with one row too many; `next` holds the sort key of the last row shown. */
export function pageOf<T>(
  found: readonly T[],
  limit: number,
  keyOf: (row: T) => Key,
): { items: T[]; next?: string } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (found.length <= limit || last === undefined) return { items };
  return { items, next: Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') };
}

/**
 * Sort key a page continues after, or undefined for the first page.
 * @param shape a check for each part of the key, so that nothing else reaches the database
 * @throws DomainError invalid `commissioning.cursor-not-valid`
 */
export function readCursor(
  cursor: string | undefined,
  shape: readonly ((part: string) => boolean)[],
): string[] | undefined {
  if (cursor === undefined) return undefined;
  const key = parse(cursor);
  const fits =
    Array.isArray(key) &&
    key.length === shape.length &&
    shape.every((fitsPart, i) => fitsPart(String(key[i])));
  if (!fits) throw new DomainError('invalid', 'commissioning.cursor-not-valid');
  return key.map(String);
}

export const keyPart = {
  uuid: isUuid,
  date: isLocalDate,
  number: (part: string) => /^\d{1,15}$/.test(part),
  text: (part: string) => part.length <= 200 && !part.includes('\u0000'),
};

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
