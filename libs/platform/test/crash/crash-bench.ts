import { randomUUID } from 'node:crypto';
import { jetstreamManager } from '@nats-io/jetstream';
import { OperationClient, Subjects } from '../../src';
import { connectNats } from '../../src/messaging/connection';
import { CENTRE, notebook, writeNote } from '../../src/testing';
import { OwnServers, ServiceProcess, type CrashPoint } from '../../src/testing/crash';

const PROGRAM = `
const { runService } = require('@cus/platform');
const { notebook } = require('@cus/platform/testing');
void runService(notebook);
`;

/** The notebook service in a process of its own, on servers of its own, and somebody who writes. */
export class CrashBench {
  private constructor(
    readonly servers: OwnServers,
    private readonly token: string,
  ) {}

  static async start(): Promise<CrashBench> {
    const servers = await OwnServers.start([notebook.store]);
    const writer = { userId: randomUUID(), roles: ['intake'] as const, centreId: CENTRE };
    return new CrashBench(servers, await servers.issuer.tokenFor(writer));
  }

  /** Resolves when the service serves; it dies at `crashAt` then. */
  async startNotebook(crashAt?: CrashPoint, more: NodeJS.ProcessEnv = {}): Promise<ServiceProcess> {
    const settings = { ...this.servers.settings, ...more };
    const notebookProcess = new ServiceProcess(['-e', PROGRAM], settings, crashAt);
    await notebookProcess.ready;
    return notebookProcess;
  }

  /** Sends the command once; true when its success was acknowledged. */
  async write(commandId: string): Promise<boolean> {
    const { OKIENKO_NATS_URL, OKIENKO_NAMESPACE } = this.servers.settings;
    const nats = await connectNats(OKIENKO_NATS_URL, 'crash-test');
    try {
      const client = new OperationClient(nats, new Subjects(OKIENKO_NAMESPACE), 1_500);
      const headers = { token: this.token, commandId };
      return (await client.request(writeNote.id, { headers, payload: { text: 'kept' } })).ok;
    } finally {
      await nats.close();
    }
  }

  /** Sends it again, as any caller would, until it is acknowledged. */
  async writeUntilDone(commandId: string): Promise<void> {
    const end = Date.now() + 120_000;
    while (!(await this.write(commandId))) {
      if (Date.now() > end) throw new Error('the command was not acknowledged in 120 s');
    }
  }

  /** How many events stand in the broker's stream. */
  async eventsOnBroker(): Promise<number> {
    const { OKIENKO_NATS_URL, OKIENKO_NAMESPACE } = this.servers.settings;
    const nats = await connectNats(OKIENKO_NATS_URL, 'crash-test');
    try {
      const manager = await jetstreamManager(nats);
      return (await manager.streams.info(new Subjects(OKIENKO_NAMESPACE).stream)).state.messages;
    } finally {
      await nats.close();
    }
  }

  /** How often each thing the command stands for exists. */
  async traces(commandId: string): Promise<{ notes: number; events: number; effects: number }> {
    const [row] = await this.servers.sql<{ notes: number; events: number; effects: number }>(
      `select (select count(*)::int from notebook.note where id = $1) notes,
              (select count(*)::int from notebook.outbox where aggregate_id = $1::text) events,
              (select count(*)::int from notebook.counted where note_id = $1) effects`,
      [commandId],
    );
    return row as { notes: number; events: number; effects: number };
  }
}
