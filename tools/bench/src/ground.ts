import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats, startPostgres, type RunningNats, type RunningPostgres } from '@cus/embedded';
import { CENTRE, TestIssuer } from '@cus/platform/testing';
import { migrateTown } from '@cus/town';
import type { Actor } from '@cus/kernel';
import { Client } from 'pg';

/** Servers the measurements run on: durable as in production, so that commits cost what they cost. */
export interface Ground {
  readonly postgres: RunningPostgres;
  readonly nats: RunningNats;
  readonly issuer: TestIssuer;
  readonly token: string;
  /** A second migrated database, for the path without other services. */
  readonly pathDatabaseUrl: string;
  stop(): Promise<void>;
}

export async function layGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'okienko-bench-'));
  const [postgres, nats, issuer] = await Promise.all([
    startPostgres({ dataDir: join(folder, 'postgres'), durable: true }),
    startNats({ storeDir: join(folder, 'nats') }),
    TestIssuer.start(),
  ]);
  const pathDatabaseUrl = await createDatabase(postgres.url, 'path');
  for (const url of [postgres.url, pathDatabaseUrl]) await migrateTown({ OKIENKO_DATABASE_OWNER_URL: url });
  const organiser: Actor = { userId: randomUUID(), roles: ['organiser', 'manager'], centreId: CENTRE };
  return {
    postgres,
    nats,
    issuer,
    pathDatabaseUrl,
    token: await issuer.tokenFor(organiser, { exp: Math.floor(Date.now() / 1000) + 7_200 }),
    async stop() {
      await Promise.all([postgres.stop(), nats.stop(), issuer.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
