import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, contractOf, event, fields } from '@cus/contracts';
import { startNats, type RunningNats } from '@cus/embedded';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import {
  connectNats,
  defineService,
  Handles,
  natsAuthorization,
  natsUsers,
  OperationClient,
  startService,
  Subjects,
  type PlatformConfig,
  type RunningService,
} from '../src';
import { eventually } from '../src/testing';
import { notebook, noteWritten, readNotes, writeNote } from '../src/testing/notebook';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database';
import { TestIssuer } from '../src/testing/test-issuer';

const CENTRE = '0192f000-0000-7000-8000-000000000001';
const drawn = event({
  service: 'drawer',
  name: 'drawn',
  version: 1,
  summary: 'Drawn',
  data: z.strictObject({ id: fields.id }),
});
const draw = command({
  service: 'drawer',
  name: 'draw',
  path: '/drawings',
  summary: 'Draw',
  allow: ['intake'],
  input: z.strictObject({}),
  output: fields.done,
});

@Handles(draw)
class DrawHandler {
  async handle() {
    return { done: true as const };
  }
}

const drawer = defineService({
  contract: contractOf('drawer', { draw, drawn }),
  handlers: [DrawHandler],
  tables: [],
  migrations: [],
});

const subjects = new Subjects('cus');
const passwordOf = (user: string) => `secret-of-${user}`;
const folder = mkdtempSync(join(tmpdir(), 'okienko-nats-'));

let broker: RunningNats;
let database: TestDatabase;
let issuer: TestIssuer;
let service: RunningService;
const connections: NatsConnection[] = [];

const as = async (user: string): Promise<NatsConnection> => {
  const connection = await connectNats(broker.url, user, passwordOf(user));
  connections.push(connection);
  return connection;
};

/** Resolves to whether a subject may be listened to. */
async function mayListen(user: string, subject: string): Promise<boolean> {
  const nats = await as(user);
  let refused = false;
  nats.subscribe(subject, { callback: (error) => void (refused ||= error !== null) });
  await nats.flush();
  // The refusal is on the wire before the answer to a second round trip.
  await nats.flush();
  return !refused;
}

/** Resolves to whether a message arrives on the broker: the watcher there sees everything. */
async function mayPublish(user: string, subject: string): Promise<boolean> {
  const nats = await as(user);
  let refused = false;
  const watching = (async () => {
    for await (const status of nats.status()) if (status.type === 'error') refused = true;
  })();
  nats.publish(subject, '{}');
  await nats.flush();
  await nats.flush();
  await nats.close();
  await watching;
  return !refused;
}

beforeAll(async () => {
  broker = await startNats({
    storeDir: folder,
    durable: false,
    authorization: natsAuthorization(natsUsers([notebook, drawer], subjects), (user) =>
      JSON.stringify(passwordOf(user)),
    ),
  });
  [database, issuer] = await Promise.all([createTestDatabase([notebook.store]), TestIssuer.start()]);
  const config: PlatformConfig = {
    OKIENKO_DATABASE_URL: database.url,
    OKIENKO_DATABASE_PASSWORD: '',
    OKIENKO_NATS_URL: broker.url,
    OKIENKO_NATS_PASSWORD: passwordOf('notebook'),
    OKIENKO_NAMESPACE: 'cus',
    OKIENKO_ISSUER: issuer.issuer,
    OKIENKO_AUDIENCE: 'okienko-api',
    OKIENKO_EVENT_TRIES: 50,
    OKIENKO_LOG_LEVEL: 'silent',
    OKIENKO_SECRET_KEY: 'ab'.repeat(32),
  };
  service = await startService(notebook, config);
});

afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await service?.stop();
  await issuer?.stop();
  await database?.drop();
  await broker?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('users of the broker', () => {
  it('have all a service needs: it answers the gateway, publishes its events and reads those it subscribes to', async () => {
    const token = await issuer.tokenFor({ userId: randomUUID(), roles: ['intake'], centreId: CENTRE });
    const gateway = new OperationClient(await as('gateway'), subjects);
    const reply = await gateway.request(writeNote.id, {
      headers: { token, commandId: randomUUID() },
      payload: { text: 'over the broker' },
    });
    expect(reply.ok).toBe(true);
    await eventually(
      () => service.source.query('select 1 from inbox'),
      (rows: unknown[]) => rows.length === 1,
    );
  });

  it('are refused without a password, or with another user’s', async () => {
    await expect(connectNats(broker.url, 'notebook')).rejects.toThrow(/authorization/i);
    await expect(connectNats(broker.url, 'notebook', passwordOf('drawer'))).rejects.toThrow(/authorization/i);
  });

  it('may be named in the address instead, for a broker with users of its own', async () => {
    const address = broker.url.replace('//', `//drawer:${passwordOf('drawer')}@`);
    const nats = await connectNats(address, 'drawer');
    connections.push(nats);
    expect(nats.info?.jetstream).toBe(true);
  });

  it('publish the events of their own service and no others', async () => {
    expect(await mayPublish('notebook', subjects.event(noteWritten))).toBe(true);
    expect(await mayPublish('drawer', subjects.event(noteWritten))).toBe(false);
    expect(await mayPublish('notebook', subjects.event(drawn))).toBe(false);
    expect(await mayPublish('gateway', subjects.event(drawn))).toBe(false);
  });

  it('hear the requests to their own service and no others, nor another’s answers', async () => {
    expect(await mayListen('notebook', subjects.operation(readNotes.id))).toBe(true);
    for (const subject of [
      subjects.operation(readNotes.id),
      'cus.rpc.>',
      '>',
      '_INBOX_gateway.>',
      '_INBOX_notebook.>',
    ])
      expect([subject, await mayListen('drawer', subject)]).toEqual([subject, false]);
    for (const subject of [subjects.operation(readNotes.id), subjects.event(noteWritten), 'cus.>'])
      expect([subject, await mayListen('gateway', subject)]).toEqual([subject, false]);
  });

  it('ask nobody, except the gateway, which asks every service', async () => {
    expect(await mayPublish('gateway', subjects.operation(draw.id))).toBe(true);
    expect(await mayPublish('gateway', subjects.health('drawer'))).toBe(true);
    expect(await mayPublish('notebook', subjects.operation(draw.id))).toBe(false);
  });

  it('cannot have events sent to themselves through a consumer or a change of the stream', async () => {
    const nats = await as('drawer');
    const manager = await jetstreamManager(nats, { timeout: 1_000 });
    const stream = subjects.stream;
    const attempts = [
      () =>
        manager.consumers.add(stream, {
          durable_name: 'drawer__spy',
          filter_subject: subjects.event(noteWritten),
        }),
      () => manager.consumers.add(stream, { name: 'spy', filter_subject: 'cus.evt.>' }),
      () => manager.consumers.info(stream, subjects.durable('notebook', 'count-notes')),
      () => manager.streams.update(stream, { subjects: ['cus.evt.>'] }),
      () => manager.streams.delete(stream),
      () => manager.streams.getMessage(stream, { seq: 1 }),
      () => manager.streams.add({ name: 'SPY', subjects: ['spy'], sources: [{ name: stream }] }),
      () => jetstream(nats, { timeout: 1_000 }).publish(subjects.event(noteWritten), '{}'),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow();
  });
});
