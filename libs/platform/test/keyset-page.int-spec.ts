import { randomUUID } from 'node:crypto';
import { fields } from '@cus/contracts';
import { DomainError, isUuid } from '@cus/kernel';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { Keyset } from '../src';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database';

interface Row {
  id: string;
  day: string;
  title: string;
  number: string;
}

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createTestDatabase([]);
  source = await new DataSource({
    type: 'postgres',
    url: database.url,
    installExtensions: false,
    poolSize: 1,
  }).initialize();
  await source.query(
    'create table line (id uuid primary key, day date not null, title text not null, number bigint not null)',
  );
});

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const COLUMNS = 'id, day::text, title, number';

async function fill(rows: readonly Row[]): Promise<void> {
  await source.query(
    'insert into line select * from jsonb_to_recordset($1::jsonb) as r(id uuid, day date, title text, number bigint)',
    [JSON.stringify(rows)],
  );
}

/** Turns all pages; `between` happens after each of them. */
async function turn(
  keyset: Keyset,
  keyOf: (row: Row) => readonly (string | number)[],
  limit: number,
  between: () => Promise<void> = async () => undefined,
): Promise<Row[]> {
  const seen: Row[] = [];
  let cursor: string | undefined;
  do {
    expect(fields.cursor.safeParse(cursor).success).toBe(true);
    const values: unknown[] = [];
    const condition = keyset.after(cursor, (value) => `$${values.push(value)}`);
    const found: Row[] = await source.query(
      `select ${COLUMNS} from line where ${condition} order by ${keyset.order} limit ${limit + 1}`,
      values,
    );
    const page = keyset.page(found, limit, keyOf);
    seen.push(...page.items);
    cursor = page.next;
    await between();
  } while (cursor);
  return seen;
}

const ORDERS: readonly [Keyset, (row: Row) => readonly (string | number)[]][] = [
  [new Keyset({ day: 'date', id: 'uuid' }), (row) => [row.day, row.id]],
  [new Keyset({ day: 'date', id: 'uuid' }, 'desc'), (row) => [row.day, row.id]],
  [new Keyset({ title: 'text', id: 'uuid' }), (row) => [row.title, row.id]],
  [
    new Keyset({ number: 'number', title: 'text', id: 'uuid' }, 'desc'),
    (row) => [row.number, row.title, row.id],
  ],
];

const rows = fc.array(
  fc.record({
    id: fc.uuid(),
    // Few values, so that most rows share theirs with others.
    day: fc.constantFrom('1900-01-01', '2026-03-29', '2026-03-30', '9999-12-31'),
    title: fc.oneof(
      fc.constantFrom('', 'Żółw', 'zolw', 'a/b', `"${'Ł'.repeat(198)}"`),
      fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replaceAll('\u0000', '')),
    ),
    number: fc.constantFrom('0', '7', '123456789012345678'),
  }),
  { maxLength: 25 },
);

describe('turning the pages of a list', () => {
  it('shows every row once and in order, whatever the keys, the direction and the size of a page', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(...ORDERS),
        async (list, limit, [keyset, keyOf]) => {
          await source.query('truncate line');
          await fill([...new Map(list.map((row) => [row.id, row])).values()]);
          const whole: Row[] = await source.query(`select ${COLUMNS} from line order by ${keyset.order}`);
          expect(await turn(keyset, keyOf, limit)).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('neither repeats nor loses a row that was there, while others come and go', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...ORDERS), async (list, [keyset, keyOf]) => {
        await source.query('truncate line');
        const kept = [...new Map(list.map((row) => [row.id, row])).values()];
        await fill(kept);
        let passing: string | undefined;
        const seen = await turn(keyset, keyOf, 3, async () => {
          if (passing) await source.query('delete from line where id = $1', [passing]);
          passing = randomUUID();
          await fill([{ id: passing, day: '2026-03-29', title: 'Żółw', number: '7' }]);
        });
        const ids = seen.map((row) => row.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(kept.every((row) => ids.includes(row.id))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a cursor of another form before the database sees it', () => {
    const keyset = new Keyset({ day: 'date', id: 'uuid' });
    const forged = fc.oneof(
      fc.string(),
      fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
      fc
        .tuple(
          fc.constantFrom('2026-02-30', '2026-2-3', '0000-01-01', "2026-01-01'", '2026-01-01'),
          fc.string(),
        )
        .map((key) => Buffer.from(JSON.stringify(key)).toString('base64url')),
    );
    fc.assert(
      fc.property(forged, (cursor) => {
        const values: string[] = [];
        try {
          keyset.after(cursor, (value) => `$${values.push(value)}`);
        } catch (error) {
          expect(error).toMatchObject({ category: 'invalid', code: 'platform.cursor-unreadable' });
          expect(error).toBeInstanceOf(DomainError);
          expect(values).toEqual([]);
          return;
        }
        expect(isUuid(values[1]!)).toBe(true);
      }),
    );
  });
});
