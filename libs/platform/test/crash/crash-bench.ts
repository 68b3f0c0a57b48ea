import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats, startPostgres, type RunningNats, type RunningPostgres } from '@cus/embedded';
import { Client } from 'pg';
import { migrate, OperationClient, Subjects } from '../../src';
import { connectNats } from '../../src/messaging/connection';
import { CENTRE, notebook, TestIssuer, writeNote } from '../../src/testing';

/** A database, a broker and an identity of its own, so that each can be killed without hurting other tests. */
export class CrashBench {
  readonly namespace = `c${randomBytes(4).toString('hex')}`;
  private token = '';

  private constructor(
    private readonly folder: string,
    private readonly issuer: TestIssuer,
    public postgres: RunningPostgres,
    public nats: RunningNats,
  ) {}

  static async start(): Promise<CrashBench> {
    const folder = mkdtempSync(join(tmpdir(), 'okienko-crash-'));
    const [issuer, postgres, nats] = await Promise.all([
      TestIssuer.start(),
      // Durable: what these tests promise is about acknowledged commits.
      startPostgres({ dataDir: join(folder, 'postgres'), durable: true }),
      startNats({ storeDir: join(folder, 'nats') }),
    ]);
    const bench = new CrashBench(folder, issuer, postgres, nats);
    await migrate([notebook.store], { databaseUrl: postgres.url, password: '' });
    bench.token = await issuer.tokenFor({ userId: randomUUID(), roles: ['intake'], centreId: CENTRE });
    return bench;
  }

  get settings(): NodeJS.ProcessEnv {
    return {
      OKIENKO_DATABASE_URL: this.postgres.url,
      OKIENKO_NATS_URL: this.nats.url,
      OKIENKO_NAMESPACE: this.namespace,
      OKIENKO_ISSUER: this.issuer.issuer,
      OKIENKO_SECRET_KEY: 'ab'.repeat(32),
      OKIENKO_LOG_LEVEL: 'silent',
    };
  }

  /** Sends the command once; true when its success was acknowledged. */
  async write(commandId: string): Promise<boolean> {
    const nats = await connectNats(this.nats.url, 'crash-test');
    try {
      const client = new OperationClient(nats, new Subjects(this.namespace), 1_500);
      return (
        await client.request(writeNote.id, {
          headers: { token: this.token, commandId },
          payload: { text: 'kept' },
        })
      ).ok;
    } finally {
      await nats.close();
    }
  }

  /** Sends it again, as any caller would, until it is acknowledged. */
  async writeUntilDone(commandId: string): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await this.write(commandId))) {
      if (Date.now() > end) throw new Error('the command was not acknowledged in 20 s');
    }
  }

  /** How often each thing the command stands for exists. */
  async traces(commandId: string): Promise<{ notes: number; events: number; effects: number }> {
    return this.sql(
      `select (select count(*)::int from notebook.note where id = $1) notes,
              (select count(*)::int from notebook.outbox where aggregate_id = $1::text) events,
              (select count(*)::int from notebook.counted where note_id = $1) effects`,
      [commandId],
    );
  }

  async restartPostgres(kill: NodeJS.Signals): Promise<void> {
    const { port, pid, exited } = this.postgres;
    process.kill(pid, kill);
    await exited;
    this.postgres = await startPostgres({ dataDir: join(this.folder, 'postgres'), port, durable: true });
  }

  async restartNats(kill: NodeJS.Signals): Promise<void> {
    const { port, pid, exited } = this.nats;
    process.kill(pid, kill);
    await exited;
    this.nats = await startNats({ storeDir: join(this.folder, 'nats'), port });
  }

  async stop(): Promise<void> {
    await Promise.all([this.postgres.stop(), this.nats.stop(), this.issuer.stop()]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async sql<Row>(text: string, values: unknown[]): Promise<Row> {
    const client = new Client({ connectionString: this.postgres.url });
    await client.connect();
    try {
      return (await client.query(text, values)).rows[0] as Row;
    } finally {
      await client.end();
    }
  }
}
