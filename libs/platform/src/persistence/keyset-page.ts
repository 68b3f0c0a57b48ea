import { DomainError, isUuid } from '@cus/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** What a part of a sort key is; nothing of another form reaches the database. */
export type KeyPart = keyof typeof PARTS;

const PARTS = {
  uuid: { type: 'uuid', fits: isUuid },
  date: { type: 'date', fits: isDay },
  time: { type: 'time', fits: (part: string) => /^([01]\d|2[0-3])(:[0-5]\d){1,2}$/.test(part) },
  number: { type: 'bigint', fits: (part: string) => /^\d{1,18}$/.test(part) },
  text: { type: 'text', fits: (part: string) => part.length <= 200 && !part.includes('\u0000') },
} as const;

/** A page as answers carry it: `next` is absent on the last one. */
export interface Page<T> {
  readonly items: T[];
  readonly next?: string;
}

/**
 * The order of a list, cut into pages by the key of the last row shown (not by counting rows): a page costs the same
 * however far down it lies, and a row that comes or goes meanwhile makes no other row appear twice or not at all.
 * The columns together must be unique and never null, and are SQL of ours, never a caller's.
 */
export class Keyset {
  private readonly columns: readonly (readonly [sql: string, part: KeyPart])[];

  constructor(
    columns: Readonly<Record<string, KeyPart>>,
    private readonly direction: 'asc' | 'desc' = 'asc',
  ) {
    this.columns = Object.entries(columns);
  }

  /** What follows `order by`. */
  get order(): string {
    return this.columns.map(([sql]) => `${sql} ${this.direction}`).join(', ');
  }

  /**
   * Condition for the rows behind a cursor; `true` for the first page.
   * @param placeholder keeps a value and answers with what stands for it in the statement
   * @throws DomainError invalid `platform.cursor-unreadable`
   */
  after(cursor: string | undefined, placeholder: (value: string) => string): string {
    if (cursor === undefined) return 'true';
    const key = this.keyOf(cursor);
    const columns = this.columns.map(([sql]) => sql).join(', ');
    const values = this.columns
      .map(([, part], i) => `${placeholder(key[i]!)}::${PARTS[part].type}`)
      .join(', ');
    return `(${columns}) ${this.direction === 'asc' ? '>' : '<'} (${values})`;
  }

  /** Sorts a TypeORM query, begins it behind the cursor, and asks for one row more than the page holds. */
  read<T extends ObjectLiteral>(
    query: SelectQueryBuilder<T>,
    cursor: string | undefined,
    limit: number,
  ): Promise<T[]> {
    const parameters: Record<string, string> = {};
    const after = this.after(cursor, (value) => {
      const name = `key${Object.keys(parameters).length}`;
      parameters[name] = value;
      return `:${name}`;
    });
    query.andWhere(after, parameters);
    // eslint-disable-next-line no-restricted-syntax -- columns of the declaration, never a caller's
    for (const [sql] of this.columns) query.addOrderBy(sql, this.direction === 'asc' ? 'ASC' : 'DESC');
    return query.limit(limit + 1).getMany();
  }

  /**
   * Cuts what was read with a limit of one row too many.
   * @param keyOf values of the key's columns in their order; dates as YYYY-MM-DD
   */
  page<T>(found: readonly T[], limit: number, keyOf: (row: T) => readonly (string | number)[]): Page<T> {
    const items = found.slice(0, limit);
    const last = items.at(-1);
    if (found.length <= limit || last === undefined) return { items };
    return { items, next: Buffer.from(JSON.stringify(keyOf(last).map(String))).toString('base64url') };
  }

  private keyOf(cursor: string): readonly string[] {
    const key = parse(cursor);
    const fits =
      Array.isArray(key) &&
      key.length === this.columns.length &&
      this.columns.every(([, part], i) => typeof key[i] === 'string' && PARTS[part].fits(key[i]));
    if (!fits) throw new DomainError('invalid', 'platform.cursor-unreadable');
    return key as string[];
  }
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Also 9999-12-31, the key of rows that have no day: wider than a date of the domain. */
function isDay(part: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(part) || part.startsWith('0000')) return false;
  const day = new Date(`${part}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(part);
}
