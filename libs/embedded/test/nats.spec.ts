import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { type NatsOptions, type RunningNats, startNats } from '../src';
import { isCurrent } from '../src/nats/nats-version';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const started: RunningNats[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

async function start(options: NatsOptions): Promise<RunningNats> {
  const server = await startNats(options);
  started.push(server);
  return server;
}

async function use<T>(server: RunningNats, work: (connection: NatsConnection) => Promise<T>): Promise<T> {
  const connection = await connect({ servers: server.url });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

async function publish(server: RunningNats, ...subjects: string[]): Promise<void> {
  await use(server, async (connection) => {
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: 'orders', subjects: ['orders.>'] });
    for (const subject of subjects) await jetstream(connection).publish(subject, 'visit');
  });
}

function count(server: RunningNats): Promise<number> {
  return use(server, async (connection) => {
    const { state } = await (await jetstreamManager(connection)).streams.info('orders');
    return state.messages;
  });
}

describe('embedded NATS', () => {
  const storeDir = join(folder, 'streams');

  it('is a release with the known security fixes', async () => {
    const server = await start({ storeDir });
    expect(isCurrent(server.version)).toBe(true);
  });

  it('keeps acknowledged messages when it is stopped and started on another port', async () => {
    const first = await start({ storeDir });
    await publish(first, 'orders.placed', 'orders.accepted');
    await first.stop();
    expect(await count(await start({ storeDir }))).toBe(2);
  });

  it('keeps acknowledged messages when it is killed and started again', async () => {
    const first = await start({ storeDir });
    await publish(first, 'orders.withdrawn');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    expect(await count(await start({ storeDir }))).toBe(3);
  });

  it('carries the name it was given', async () => {
    const server = await start({ storeDir, name: 'starachowice' });
    expect(await use(server, async (connection) => connection.info?.server_name)).toBe('starachowice');
  });

  it('says which port is taken', async () => {
    const running = await start({ storeDir });
    await expect(startNats({ storeDir: join(folder, 'other'), port: running.port })).rejects.toMatchObject({
      name: 'StartError',
      problem: 'port-taken',
      message: expect.stringContaining(`port ${running.port}`),
    });
  });

  it('says that a given program is no nats-server', async () => {
    process.env.NATS_SERVER_BIN = '/bin/true';
    try {
      await expect(startNats({ storeDir })).rejects.toMatchObject({ problem: 'binary-missing' });
    } finally {
      delete process.env.NATS_SERVER_BIN;
    }
  });
});
