import type { Operation } from '@cus/contracts';
import type { Actor } from '@cus/kernel';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../persistence/unit-of-work';
import { endOfTurn } from '../process/end-of-turn';
import { isPassing } from './failure';
import type { Read } from './records';

/** Whose records one answer shows. */
interface Reading {
  readonly operation: Operation;
  readonly actor: Actor;
  readonly traceId: string;
  readonly reads: readonly Read[];
}

interface Waiting {
  readonly reading: Reading;
  resolve(): void;
  reject(error: unknown): void;
}

/** Readings written together at most; a slow disk must not grow one statement without end. */
const BATCH = 100;

/**
 * The read log of a service: an answer about people leaves only when it stands here that it was read. Readings that
 * wait at the same moment share one transaction and one flush of the database's log; alone they cost more than the
 * reading itself.
 */
export class ReadLog {
  private readonly queues = new Map<string, Waiting[]>();

  constructor(
    private readonly source: DataSource,
    private readonly schema: string,
  ) {}

  /** @throws the database's error when the reading could not be stored: then its answer must not leave */
  write(reading: Reading): Promise<void> {
    return new Promise((resolve, reject) => {
      const key = sharedBy(reading.actor);
      const waiting = { reading, resolve, reject };
      const queue = this.queues.get(key);
      if (queue) queue.push(waiting);
      else void this.drain(key, [waiting]);
    });
  }

  private async drain(key: string, queue: Waiting[]): Promise<void> {
    this.queues.set(key, queue);
    await endOfTurn();
    while (queue.length > 0) await this.store(queue.splice(0, BATCH));
    this.queues.delete(key);
  }

  private async store(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.insert(batch.map(({ reading }) => reading));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      // One that cannot be stored must not take the others with it.
      if (batch.length > 1 && !isPassing(error)) for (const waiting of batch) await this.store([waiting]);
      else for (const { reject } of batch) reject(error);
    }
  }

  private insert(readings: readonly Reading[]): Promise<void> {
    const [{ actor }] = readings as [Reading];
    const rows = readings.flatMap(({ operation, actor: reader, traceId, reads }) =>
      reads.map(({ kind, ids }) => ({
        actor_id: reader.userId,
        provider_id: reader.providerId,
        roles: reader.roles,
        operation: operation.id,
        subject_kind: kind,
        subject_ids: ids,
        trace_id: traceId,
      })),
    );
    return inTransaction(this.source, actor, async ({ finishWith }) =>
      finishWith({ text: insertInto(this.schema), values: [actor.centreId, JSON.stringify(rows)] }),
    );
  }
}

/** Row security lets one transaction write for everybody of a centre, but of a provider's people each only for themselves. */
function sharedBy({ centreId, providerId, userId }: Actor): string {
  return providerId ? `${centreId}/${providerId}/${userId}` : centreId;
}

const insertInto = (schema: string) => `
insert into ${schema}.audit (centre_id, at, kind, actor_id, provider_id, roles, operation, subject_kind, subject_ids, trace_id)
select $1, now(), 'read', r.* from jsonb_to_recordset($2::jsonb)
  as r(actor_id uuid, provider_id uuid, roles text[], operation text, subject_kind text, subject_ids uuid[], trace_id text)`;
