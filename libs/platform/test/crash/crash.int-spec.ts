import { randomUUID } from 'node:crypto';
import { eventually } from '../../src/testing';
import type { CrashPoint } from '../../src/testing/crash-point';
import { CrashBench } from './crash-bench';
import { NotebookProcess } from './notebook-process';

const ONCE = { notes: 1, events: 1, effects: 1 };

jest.setTimeout(60_000);

describe('kill -9 loses nothing and doubles nothing', () => {
  let bench: CrashBench;

  beforeAll(async () => {
    bench = await CrashBench.start();
  });

  afterAll(() => bench.stop());

  const reachedOnce = (commandId: string) =>
    eventually(
      () => bench.traces(commandId),
      (traces) => traces.effects >= 1,
      40_000,
    ).then((traces) => expect(traces).toEqual(ONCE));

  it.each<CrashPoint>([
    'before-commit',
    'after-commit-before-publish',
    'after-publish-before-mark',
    'consumer-before-commit',
    'consumer-after-commit',
  ])('of a service %s', async (point) => {
    const doomed = await NotebookProcess.start(bench.settings, point);
    const commandId = randomUUID();
    await bench.write(commandId);
    expect(await doomed.ended).toBe('SIGKILL');
    const next = await NotebookProcess.start(bench.settings);
    await bench.writeUntilDone(commandId);
    await reachedOnce(commandId);
    await next.kill('SIGTERM');
  });

  it('of the service at random moments under load', async () => {
    const commandIds: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const service = await NotebookProcess.start(bench.settings);
      const batch = Array.from({ length: 20 }, () => randomUUID());
      commandIds.push(...batch);
      const writes = Promise.all(batch.map((commandId) => bench.write(commandId)));
      await new Promise((resolve) => setTimeout(resolve, 20 + round * 60)); // the moment is what varies, not a wait for something
      await service.kill();
      await writes;
    }
    const service = await NotebookProcess.start(bench.settings);
    await Promise.all(commandIds.map((commandId) => bench.writeUntilDone(commandId)));
    for (const commandId of commandIds) await reachedOnce(commandId);
    await service.kill('SIGTERM');
  });

  it('of the broker: events wait in the outbox, and the same processes serve when it is back', async () => {
    const service = await NotebookProcess.start(bench.settings);
    const before = randomUUID();
    await bench.writeUntilDone(before);
    await bench.restartNats('SIGKILL');
    const after = randomUUID();
    await bench.writeUntilDone(after);
    await reachedOnce(before);
    await reachedOnce(after);
    await service.kill('SIGTERM');
  });

  it('of the database: the same processes serve when it is back', async () => {
    const service = await NotebookProcess.start(bench.settings);
    const before = randomUUID();
    await bench.writeUntilDone(before);
    await bench.restartPostgres('SIGQUIT');
    const after = randomUUID();
    await bench.writeUntilDone(after);
    await reachedOnce(before);
    await reachedOnce(after);
    await service.kill('SIGTERM');
  });
});
