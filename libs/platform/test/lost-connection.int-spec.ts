import { isPassing } from '../src/messaging/failure';
import { servingDataSource } from '../src/persistence/data-source';
import { inReadOnlyTransaction } from '../src/persistence/unit-of-work';
import { eventually, TestTown } from '../src/testing';
import { notebook } from '../src/testing/notebook';

describe('a connection lost between two questions', () => {
  let town: TestTown;

  beforeAll(async () => {
    town = await TestTown.start([notebook]);
  });

  afterAll(() => town.stop());

  it('passes: the second question fails as one that may be asked again, and the next transaction finds another', async () => {
    const { OKIENKO_DATABASE_URL: databaseUrl, OKIENKO_DATABASE_PASSWORD: password } = town.config;
    const source = await servingDataSource(notebook.store, { databaseUrl, password }).initialize();
    const { actor } = await town.staff('intake');
    const lost = inReadOnlyTransaction(source, actor, async (db) => {
      const [{ pid }] = (await db.query('select pg_backend_pid() as pid')) as [{ pid: number }];
      await town.sql('select pg_terminate_backend($1)', [pid]);
      await eventually(() => Promise.resolve(db.queryRunner?.isReleased), Boolean);
      return db.query('select 1');
    });
    const error: unknown = await lost.catch((reason: unknown) => reason);
    expect(isPassing(error)).toBe(true);
    expect(await inReadOnlyTransaction(source, actor, (db) => db.query('select 1 as one'))).toEqual([
      { one: 1 },
    ]);
    await source.destroy();
  });
});
