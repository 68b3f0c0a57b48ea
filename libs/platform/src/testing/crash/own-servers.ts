import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats, startPostgres, type RunningNats, type RunningPostgres } from '@cus/embedded';
import { Pool } from 'pg';
import type { Store } from '../../persistence/data-source';
import { migrate } from '../../persistence/migrate';
import { TestIssuer } from '../test-issuer';

/** A database, a broker and an identity of a test's own, so that each can be killed without hurting other tests. */
export class OwnServers {
  private readonly namespace = `c${randomBytes(4).toString('hex')}`;
  private pool: Pool;

  private constructor(
    private readonly folder: string,
    readonly issuer: TestIssuer,
    private postgres: RunningPostgres,
    private nats: RunningNats,
  ) {
    this.pool = connect(postgres.url);
  }

  static async start(stores: readonly Store[]): Promise<OwnServers> {
    const folder = mkdtempSync(join(tmpdir(), 'okienko-crash-'));
    const [issuer, postgres, nats] = await Promise.all([
      TestIssuer.start(),
      // Durable: what these tests promise is about acknowledged commits.
      startPostgres({ dataDir: join(folder, 'postgres'), durable: true }),
      startNats({ storeDir: join(folder, 'nats') }),
    ]);
    await migrate(stores, { databaseUrl: postgres.url, password: '' });
    return new OwnServers(folder, issuer, postgres, nats);
  }

  /** What a process of the product has to be told; the same before and after a restart. */
  get settings() {
    return {
      OKIENKO_DATABASE_URL: this.postgres.url,
      OKIENKO_NATS_URL: this.nats.url,
      OKIENKO_NAMESPACE: this.namespace,
      OKIENKO_ISSUER: this.issuer.issuer,
      OKIENKO_SECRET_KEY: 'ab'.repeat(32),
      OKIENKO_LOG_LEVEL: 'silent',
    };
  }

  /** SQL as the database's superuser, past row security: to look at what is really stored. */
  async sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(text, values)).rows as Row[];
  }

  /** @param awayMs how long it is gone before it is started again */
  async restartPostgres(kill: NodeJS.Signals, awayMs = 0): Promise<void> {
    const { port, pid, exited } = this.postgres;
    process.kill(pid, kill);
    await exited;
    await new Promise((resolve) => setTimeout(resolve, awayMs));
    this.postgres = await startPostgres({ dataDir: join(this.folder, 'postgres'), port, durable: true });
    await this.pool.end();
    this.pool = connect(this.postgres.url);
  }

  /** @param awayMs how long it is gone before it is started again */
  async restartNats(kill: NodeJS.Signals, awayMs = 0): Promise<void> {
    const { port, pid, exited } = this.nats;
    process.kill(pid, kill);
    await exited;
    await new Promise((resolve) => setTimeout(resolve, awayMs));
    this.nats = await startNats({ storeDir: join(this.folder, 'nats'), port });
  }

  /** A power cut at the broker: what it took while `work` ran had not reached its disk, whatever it acknowledged. */
  async cutPowerOfNats(work: () => Promise<void>): Promise<void> {
    const [disk, before] = [join(this.folder, 'nats'), join(this.folder, 'nats-before')];
    const { port, pid, exited } = this.nats;
    cpSync(disk, before, { recursive: true });
    await work();
    process.kill(pid, 'SIGKILL');
    await exited;
    rmSync(disk, { recursive: true });
    renameSync(before, disk);
    this.nats = await startNats({ storeDir: disk, port });
  }

  async stop(): Promise<void> {
    await this.pool.end();
    await Promise.all([this.postgres.stop(), this.nats.stop(), this.issuer.stop()]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function connect(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 2 });
  // Connections the tests break on purpose.
  pool.on('error', () => undefined);
  return pool;
}
