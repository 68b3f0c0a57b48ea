import { randomUUID } from 'node:crypto';
import { jetstreamManager } from '@nats-io/jetstream';
import { Subjects } from '../src';
import { eventually, TestTown } from '../src/testing';
import { listDeadLetters, notebook, noteWritten, replayDeadLetter } from '../src/testing/notebook';

let town: TestTown;
const TRIES = 3;

beforeAll(async () => {
  town = await TestTown.start([notebook], { OKIENKO_EVENT_TRIES: TRIES });
});

afterAll(() => town.stop());

jest.setTimeout(120_000);

const letters = async () => (await (await town.staff('administrator')).call(listDeadLetters, {})).items;

const counted = (noteId: string) => town.sql('select 1 from notebook.counted where note_id = $1', [noteId]);

async function written(): Promise<string> {
  const noteId = randomUUID();
  await town.publish(noteWritten, { subject: noteId, data: { noteId, poison: false } });
  return noteId;
}

const deliveries = async () => {
  const subjects = new Subjects(town.config.OKIENKO_NAMESPACE);
  const manager = await jetstreamManager(town.nats);
  const consumer = await manager.consumers.info(subjects.stream, subjects.durable('notebook', 'count-notes'));
  return consumer.delivered.consumer_seq;
};

describe('an effect the database does not finish', () => {
  it('buries nothing while the database is away, however often it is tried', async () => {
    const [{ name }] = (await town.sql('select current_database() as name')) as [{ name: string }];
    await town.sql(`alter database ${name} connection limit 0`);
    await town.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'notebook_app' and datname = $1`,
      [name],
    );
    const before = await deliveries();
    const noteId = await written();
    await eventually(deliveries, (now) => now - before > TRIES + 1, 60_000);
    await town.sql(`alter database ${name} connection limit -1`);
    await eventually(
      () => counted(noteId),
      (rows) => rows.length === 1,
      30_000,
    );
    expect(await letters()).toEqual([]);
  });

  it('becomes a dead letter that says so after the tries given to it, holds up no other, and can be given back', async () => {
    const noteId = randomUUID();
    await town.sql(`
create function notebook.take_long() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$;
create trigger take_long before insert on notebook.counted for each row when (new.note_id = '${noteId}')
  execute function notebook.take_long()`);
    await town.publish(noteWritten, { subject: noteId, data: { noteId, poison: false } });
    const other = await written();
    await eventually(
      () => counted(other),
      (rows) => rows.length === 1,
      30_000,
    );
    const [letter] = await eventually(letters, (items) => items.length === 1, 60_000);
    expect(letter?.reason).toMatch(
      /^3 times the database did not finish this, though it answered others\. .*statement timeout/,
    );
    await town.sql('drop trigger take_long on notebook.counted');
    await (await town.staff('administrator')).call(replayDeadLetter, { deadLetterId: letter?.id ?? '' });
    await eventually(
      () => counted(noteId),
      (rows) => rows.length === 1,
      20_000,
    );
  });
});
