import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats, startPostgres, type RunningNats, type RunningPostgres } from '@cus/embedded';
import { CENTRE, TestIssuer } from '@cus/platform/testing';
import { migrateTown } from '@cus/town';
import type { Actor } from '@cus/kernel';

/** Servers the measurements run on: durable as in production, so that commits cost what they cost. */
export interface Ground {
  readonly postgres: RunningPostgres;
  readonly nats: RunningNats;
  readonly issuer: TestIssuer;
  readonly token: string;
  stop(): Promise<void>;
}

export async function layGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'okienko-bench-'));
  const [postgres, nats, issuer] = await Promise.all([
    startPostgres({ dataDir: join(folder, 'postgres'), durable: true }),
    startNats({ storeDir: join(folder, 'nats') }),
    TestIssuer.start(),
  ]);
  await migrateTown({ OKIENKO_DATABASE_OWNER_URL: postgres.url });
  const organiser: Actor = { userId: randomUUID(), roles: ['organiser', 'manager'], centreId: CENTRE };
  return {
    postgres,
    nats,
    issuer,
    token: await issuer.tokenFor(organiser, { exp: Math.floor(Date.now() / 1000) + 7_200 }),
    async stop() {
      await Promise.all([postgres.stop(), nats.stop(), issuer.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
