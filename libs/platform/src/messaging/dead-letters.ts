import { isUuid, uuidv7 } from '@cus/kernel';
import type { DataSource } from 'typeorm';

interface ReplayRequest {
  letter_id: string;
  centre_id: string;
}

/** Events one subscription could not process: kept with the reason until an administrator has them processed again. */
export class DeadLetters {
  constructor(
    private readonly source: DataSource,
    private readonly schema: string,
    private readonly subscription: string,
  ) {}

  async bury(envelope: string, reason: string, deliveries: number): Promise<void> {
    const { id, type, centreid } = partsOf(envelope);
    await this.source.transaction(async (manager) => {
      await manager.query(`select set_config('cus.centre', $1, true)`, [centreid]);
      await manager.query(
        `insert into ${this.schema}.dead_letter (id, centre_id, subscription, event_id, type, envelope, reason, deliveries)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (subscription, event_id) do update
           set reason = excluded.reason, deliveries = excluded.deliveries`,
        [
          ...[uuidv7(), centreid, this.subscription, id],
          ...[type, envelope, reason.slice(0, 2_000)].map(storable),
          deliveries,
        ],
      );
    });
  }

  /** Processes what an administrator gave back. A letter that fails again stays, with its new reason. */
  async replay(process: (envelope: string) => Promise<void>): Promise<void> {
    const requests: ReplayRequest[] = await this.source.query(
      `select letter_id, centre_id from ${this.schema}.replay_request where subscription = $1 limit 100`,
      [this.subscription],
    );
    for (const { letter_id: letterId, centre_id: centre } of requests) {
      const [letter] = (await this.inCentre(
        centre,
        `select envelope from ${this.schema}.dead_letter where id = $1`,
        [letterId],
      )) as {
        envelope: string;
      }[];
      const reason = await process(letter?.envelope ?? '').then(
        () => null,
        (error: unknown) => storable(String(error).slice(0, 2_000)),
      );
      await this.inCentre(
        centre,
        `with done as (delete from ${this.schema}.replay_request where letter_id = $1)
         update ${this.schema}.dead_letter
         set reason = coalesce($2, reason), replayed_at = case when $2 is null then now() end where id = $1`,
        [letterId, reason],
      );
    }
  }

  private inCentre(centre: string, sql: string, values: unknown[]): Promise<unknown> {
    return this.source.transaction(async (manager) => {
      await manager.query(`select set_config('cus.centre', $1, true)`, [centre]);
      return manager.query(sql, values);
    });
  }
}

/** Even an envelope that is no event at all must find a grave. */
function partsOf(envelope: string): { id: string | null; type: string | null; centreid: string } {
  const NOBODY = '00000000-0000-0000-0000-000000000000';
  try {
    const { id, type, centreid } = JSON.parse(envelope) as Record<string, unknown>;
    return {
      id: typeof id === 'string' && isUuid(id) ? id : null,
      type: typeof type === 'string' ? type : null,
      centreid: typeof centreid === 'string' && isUuid(centreid) ? centreid : NOBODY,
    };
  } catch {
    return { id: null, type: null, centreid: NOBODY };
  }
}

/** PostgreSQL's text holds every sign but one. */
function storable(text: string | null): string | null {
  return text?.replaceAll('\u0000', '\ufffd') ?? null;
}
