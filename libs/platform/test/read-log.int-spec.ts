import { randomUUID } from 'node:crypto';
import { servingDataSource } from '../src/persistence/data-source';
import { inReadOnlyTransaction } from '../src/persistence/unit-of-work';
import { OTHER_CENTRE, TestTown, type Caller } from '../src/testing';
import { notebook, readNotes, writeNote } from '../src/testing/notebook';

describe('the read log', () => {
  let town: TestTown;
  let noteId: string;

  beforeAll(async () => {
    town = await TestTown.start([notebook]);
    const writer = await town.staff('intake');
    ({ id: noteId } = await writer.call(writeNote, { text: 'read by many' }));
  });

  afterAll(() => town.stop());

  const readingsOf = ({ actor }: Caller) =>
    town.sql<{ centre_id: string; provider_id: string | null; roles: string[]; subject_ids: string[] }>(
      `select centre_id, provider_id, roles, subject_ids from notebook.audit
       where kind = 'read' and operation = 'notebook.read-notes' and subject_kind = 'note' and actor_id = $1`,
      [actor.userId],
    );

  it('keeps each reading apart when people of centres and providers read at the same moment', async () => {
    const providers = [randomUUID(), randomUUID()];
    const [staff, foreigners, contracted] = await Promise.all([
      Promise.all(Array.from({ length: 6 }, () => town.staff(['intake', 'manager']))),
      Promise.all(Array.from({ length: 3 }, () => town.staff('intake', OTHER_CENTRE))),
      Promise.all([...providers, ...providers].map((provider) => town.providerPerson(provider))),
    ]);
    await Promise.all([...foreigners, ...contracted].map((one) => one.call(writeNote, { text: 'own' })));
    const readers = [...staff, ...foreigners, ...contracted];
    const answers = await Promise.all(readers.map((reader) => reader.call(readNotes, {})));
    for (const [index, reader] of readers.entries()) {
      const { centreId, providerId, roles } = reader.actor;
      expect(await readingsOf(reader)).toEqual([
        {
          centre_id: centreId,
          provider_id: providerId ?? null,
          roles: [...roles],
          subject_ids: answers[index]?.items.map(({ id }) => id),
        },
      ]);
    }
  });

  it('lets no answer leave whose reading it cannot store, and none of the others wait for it', async () => {
    const [watched, ...others] = await Promise.all(Array.from({ length: 5 }, () => town.staff('intake')));
    await town.sql(`create function notebook.refuse_one() returns trigger language plpgsql as
      $$ begin if new.actor_id = '${watched?.actor.userId}' then raise 'not this one'; end if; return new; end $$`);
    await town.sql(
      'create trigger refuse_one before insert on notebook.audit for each row execute function notebook.refuse_one()',
    );
    try {
      const [refused, ...answered] = await Promise.allSettled(
        [watched as Caller, ...others].map((reader) => reader.call(readNotes, {})),
      );
      expect(refused).toMatchObject({ status: 'rejected', reason: { failure: { code: 'platform.fault' } } });
      expect(answered.map(({ status }) => status)).toEqual(others.map(() => 'fulfilled'));
      for (const reader of others) expect(await readingsOf(reader)).toHaveLength(1);
    } finally {
      await town.sql('drop trigger refuse_one on notebook.audit');
    }
    const { items } = await (watched as Caller).call(readNotes, {});
    expect(items.map(({ id }) => id)).toContain(noteId);
  });
});

describe('a query', () => {
  it('cannot write, whatever its handler tries', async () => {
    const town = await TestTown.start([notebook]);
    const source = await servingDataSource(notebook.store, {
      databaseUrl: town.config.OKIENKO_DATABASE_URL,
      password: town.config.OKIENKO_DATABASE_PASSWORD,
    }).initialize();
    const { actor } = await town.staff('intake');
    const write = inReadOnlyTransaction(source, actor, (db) =>
      db.query('insert into note (id, text) values ($1, $2)', [randomUUID(), 'sneaked in']),
    );
    await expect(write).rejects.toMatchObject({ code: '25006' });
    expect(await town.sql(`select 1 from notebook.note where text = 'sneaked in'`)).toEqual([]);
    await source.destroy();
    await town.stop();
  });
});
