import { randomUUID } from 'node:crypto';
import { eventually } from '../../src/testing';
import { CRASH_POINTS } from '../../src/testing/crash';
import { CrashBench } from './crash-bench';

const ONCE = { notes: 1, events: 1, effects: 1 };

// Far more than it takes: a machine with other work on it is no fault of the product.
jest.setTimeout(300_000);

describe('kill -9 loses nothing and doubles nothing', () => {
  let bench: CrashBench;

  beforeAll(async () => {
    bench = await CrashBench.start();
  });

  afterAll(() => bench.servers.stop());

  const reachedOnce = (commandId: string) =>
    eventually(
      () => bench.traces(commandId),
      (traces) => traces.effects >= 1,
      120_000,
    ).then((traces) => expect(traces).toEqual(ONCE));

  const published = (events: number) =>
    eventually(
      () => bench.eventsOnBroker(),
      (found) => found === events,
      120_000,
    );

  it.each(CRASH_POINTS)('of a service %s', async (point) => {
    const doomed = await bench.startNotebook(point);
    const commandId = randomUUID();
    await bench.write(commandId);
    expect(await doomed.ended).toBe('SIGKILL');
    const next = await bench.startNotebook();
    await bench.writeUntilDone(commandId);
    await reachedOnce(commandId);
    await next.kill('SIGTERM');
  });

  it('of the service at random moments under load', async () => {
    const commandIds: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const service = await bench.startNotebook();
      const batch = Array.from({ length: 20 }, () => randomUUID());
      commandIds.push(...batch);
      const writes = Promise.all(batch.map((commandId) => bench.write(commandId)));
      await new Promise((resolve) => setTimeout(resolve, 20 + round * 60)); // the moment is what varies, not a wait for something
      await service.kill();
      await writes;
    }
    const service = await bench.startNotebook();
    await Promise.all(commandIds.map((commandId) => bench.writeUntilDone(commandId)));
    for (const commandId of commandIds) await reachedOnce(commandId);
    await service.kill('SIGTERM');
  });

  it('of the broker: events wait in the outbox, and the same processes serve when it is back', async () => {
    const service = await bench.startNotebook();
    const before = randomUUID();
    await bench.writeUntilDone(before);
    await bench.servers.restartNats('SIGKILL');
    const after = randomUUID();
    await bench.writeUntilDone(after);
    await reachedOnce(before);
    await reachedOnce(after);
    await service.kill('SIGTERM');
  });

  it('of the broker by a power cut: what it acknowledged and had not flushed is published again', async () => {
    const service = await bench.startNotebook();
    await bench.writeUntilDone(randomUUID());
    const safe = await bench.eventsOnBroker();
    const lost = randomUUID();
    await bench.servers.cutPowerOfNats(async () => {
      await bench.writeUntilDone(lost);
      await published(safe + 1);
    });
    await published(safe + 1);
    await eventually(
      () => bench.servers.sql('select 1 from notebook.outbox where published_at is null'),
      (waiting) => waiting.length === 0,
      120_000,
    );
    await reachedOnce(lost);
    await service.kill('SIGTERM');
  });

  it('of the database: the same processes serve when it is back', async () => {
    const service = await bench.startNotebook();
    const before = randomUUID();
    await bench.writeUntilDone(before);
    await bench.servers.restartPostgres('SIGQUIT');
    const after = randomUUID();
    await bench.writeUntilDone(after);
    await reachedOnce(before);
    await reachedOnce(after);
    await service.kill('SIGTERM');
  });
});
