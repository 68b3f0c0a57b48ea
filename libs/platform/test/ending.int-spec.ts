import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '@cus/embedded';
import { startService } from '../src';
import { createTestDatabase, notebook, TestTown } from '../src/testing';
import { ServiceProcess } from '../src/testing/crash';

const NOTEBOOK = `
const { runService } = require('@cus/platform');
const { notebook } = require('@cus/platform/testing');
void runService(notebook);
`;
const WAITS_FOR_EVER = `
const { runUntilSignal } = require('@cus/platform');
void runUntilSignal(() => new Promise(() => { setInterval(() => undefined, 1_000); process.send('ready'); }));
`;

jest.setTimeout(60_000);

describe('a process ends', () => {
  it('when it is asked to, also while its start waits for something that never comes', async () => {
    const waiting = new ServiceProcess(['-e', WAITS_FOR_EVER], {});
    await waiting.ready;
    await waiting.kill('SIGTERM');
  });

  it('when the broker does not let it in any more: deaf, it would be taken for healthy', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'okienko-broker-'));
    const [town, broker] = [await TestTown.start([]), await brokerWith('one', folder)];
    const database = await createTestDatabase([notebook.store]);
    const settings = {
      OKIENKO_DATABASE_URL: database.url,
      OKIENKO_NATS_URL: broker.url,
      OKIENKO_NATS_PASSWORD: 'one',
      OKIENKO_ISSUER: town.issuer.issuer,
      OKIENKO_SECRET_KEY: town.config.OKIENKO_SECRET_KEY,
      OKIENKO_LOG_LEVEL: 'silent',
    };
    const service = new ServiceProcess(['-e', NOTEBOOK], settings);
    await service.ready;
    await broker.stop();
    const stranger = await brokerWith('two', folder, broker.port);
    expect(await service.ended).toBeNull();
    await Promise.all([stranger.stop(), database.drop(), town.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('a service ends', () => {
  it('also while its subscriptions are only being made', async () => {
    const town = await TestTown.start([notebook]);
    const another = await startService(notebook, town.config);
    await another.stop();
    await town.stop();
  });
});

function brokerWith(password: string, storeDir: string, port?: number) {
  const authorization = `authorization: { users: [{ user: notebook, password: ${password} }] }`;
  return startNats({ storeDir, authorization, ...(port ? { port } : {}) });
}
