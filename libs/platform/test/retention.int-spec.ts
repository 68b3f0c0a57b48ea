import { randomUUID } from 'node:crypto';
import { uuidv7 } from '@cus/kernel';
import { CENTRE, eventually, OTHER_CENTRE, TestTown } from '../src/testing';
import { notebook, writeNote } from '../src/testing/notebook';
import { DEFAULT_RETENTION, Pruner, retentionOf } from '../src/messaging/retention';
import { createLog } from '../src/observability/log';

let town: TestTown;

beforeAll(async () => {
  town = await TestTown.start([notebook]);
});

afterAll(() => town.stop());

beforeEach(() => town.sql('truncate notebook.outbox, notebook.inbox, notebook.command_answer'));

const retention = retentionOf();

const pruner = () =>
  new Pruner({
    source: town.service('notebook').source,
    service: 'notebook',
    schema: 'notebook',
    subscriptions: ['count-notes', 'other'],
    retention,
    log: createLog('test', 'silent'),
    batch: 3,
  });

const event = (publishedDaysAgo: number | null, centre = CENTRE) =>
  town.sql(
    `insert into notebook.outbox (id, centre_id, type, aggregate_id, data, occurred_at, published_at)
     values ($1, $2, 'x', 'x', '{}', now() - interval '999 days', now() - make_interval(days => $3))`,
    [randomUUID(), centre, publishedDaysAgo],
  );

const received = (daysAgo: number, subscription = 'count-notes') =>
  town.sql(
    'insert into notebook.inbox (subscription, event_id, received_at) values ($1, $2, now() - make_interval(days => $3))',
    [subscription, uuidv7(), daysAgo],
  );

const answered = (daysAgo: number, centre = CENTRE) =>
  town.sql(
    `insert into notebook.command_answer (centre_id, command_id, actor_id, operation, input_hash, answer, answered_at)
     values ($1, $2, $2, 'x', 'x', '{}', now() - make_interval(days => $3))`,
    [centre, randomUUID(), daysAgo],
  );

const rows = async (table: string) =>
  Number((await town.sql<{ n: string }>(`select count(*) n from notebook.${table}`))[0]?.n);

const repeat = async (times: number, work: () => Promise<unknown>) => {
  for (let i = 0; i < times; i += 1) await work();
};

describe('what a service keeps only to do nothing twice', () => {
  it('is deleted when its time has passed, however many batches that takes, and not a day before', async () => {
    const { outboxDays, inboxDays, answerDays } = retention;
    await repeat(7, () => event(outboxDays + 1));
    await repeat(2, () => event(outboxDays - 1));
    await repeat(7, () => received(inboxDays + 1));
    await received(inboxDays + 1, 'other');
    await received(inboxDays - 1);
    await repeat(7, () => answered(answerDays + 1));
    await answered(answerDays - 1);
    expect(await pruner().run()).toBe(22);
    expect(await Promise.all(['outbox', 'inbox', 'command_answer'].map(rows))).toEqual([2, 1, 1]);
    expect(await pruner().run()).toBe(0);
  });

  it('never loses an event that waits to be published, however old', async () => {
    await town.service('notebook').source.transaction(async (manager) => {
      // Held, so that the relay does not publish it meanwhile.
      await manager.query(`insert into notebook.outbox (id, centre_id, type, aggregate_id, data, occurred_at)
        values (gen_random_uuid(), '${CENTRE}', 'x', 'x', '{}', now() - interval '999 days')`);
      await event(retention.outboxDays + 1);
      expect(await pruner().run()).toBe(1);
      expect(await manager.query('select 1 from notebook.outbox')).toHaveLength(1);
      await manager.query('delete from notebook.outbox');
    });
  });

  it('is deleted in every centre that works here', async () => {
    await event(1);
    await event(1, OTHER_CENTRE);
    await answered(retention.answerDays + 1);
    await answered(retention.answerDays + 1, OTHER_CENTRE);
    expect(await pruner().run()).toBe(2);
  });

  it('is deleted by one process at a time', async () => {
    await repeat(5, () => event(retention.outboxDays + 1));
    await town.service('notebook').source.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('retention/notebook', 0))`);
      expect(await pruner().run()).toBe(0);
    });
    const both = await Promise.all([pruner().run(), pruner().run()]);
    expect(both[0] + both[1]).toBeLessThanOrEqual(5);
    await pruner().run();
    expect(await rows('outbox')).toBe(0);
  });

  it('still answers a repeated command as before', async () => {
    const intake = await town.staff('intake');
    const commandId = randomUUID();
    const first = await intake.call(writeNote, { text: 'kept' }, commandId);
    await eventually(
      () => town.sql('select 1 from notebook.inbox'),
      (found) => found.length > 0,
    );
    await pruner().run();
    expect(await intake.call(writeNote, { text: 'kept' }, commandId)).toEqual(first);
  });

  it('in the inbox outlives every way in which an event can come again', () => {
    expect(() => retentionOf({ inboxDays: DEFAULT_RETENTION.outboxDays + 30 })).toThrow('does not outlive');
    expect(() => retentionOf({ outboxDays: 400 })).toThrow('does not outlive');
    expect(retentionOf({ answerDays: 400 })).toEqual({ ...DEFAULT_RETENTION, answerDays: 400 });
  });
});
