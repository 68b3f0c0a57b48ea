import { Counter } from 'prom-client';
import type { DataSource, EntityManager } from 'typeorm';
import type { Log } from '../observability/log';
import { metrics } from '../observability/metrics';
import { KEEP_DAYS } from './event-stream';

/** How many days a service keeps what it needs only to do nothing twice. */
export interface Retention {
  /** Published events: to publish them once more after the broker lost its disk, or to fill a new projection. */
  readonly outboxDays: number;
  /** Ids of events that had their effect. */
  readonly inboxDays: number;
  /** Answers of commands, given again to who repeats the command. */
  readonly answerDays: number;
}

export const DEFAULT_RETENTION: Retention = {
  // Three times what the broker keeps: a loss of its disk is noticed within a month and mended from here.
  outboxDays: 90,
  // An event published again on the last day of its outbox row stays on the broker for as long as the broker keeps it.
  inboxDays: 90 + KEEP_DAYS + 30,
  // Browsers repeat within minutes; a phone may lie in a drawer for a season with work it has not sent.
  answerDays: 120,
};

/**
 * @throws Error when an event could come again after its inbox row is gone: it would have its effect twice
 */
export function retentionOf(given: Partial<Retention> = {}): Retention {
  const retention = { ...DEFAULT_RETENTION, ...given };
  const { outboxDays, inboxDays } = retention;
  if (inboxDays <= outboxDays + KEEP_DAYS)
    throw new Error(
      `an inbox of ${inboxDays} days does not outlive ${outboxDays} days in the outbox and ${KEEP_DAYS} on the broker`,
    );
  return retention;
}

interface PrunerParts {
  readonly source: DataSource;
  readonly service: string;
  readonly schema: string;
  readonly subscriptions: readonly string[];
  readonly retention: Retention;
  readonly log: Log;
  /** Rows deleted in one transaction (default 1,000). */
  readonly batch?: number;
}

const pruned = new Counter({
  name: 'okienko_pruned_total',
  help: 'Rows deleted because their time had passed',
  labelNames: ['service', 'table'],
  registers: [metrics],
});

const BATCH = 1_000;
const EVERY_MS = 3_600_000;
/** Processes that start together begin at different moments; and none prunes while it starts. */
const FIRST_MS = 120_000;
/** Centres are told from the newest events: one that was silent for longer has nothing that grows. */
const NEWEST_EVENTS = 20_000;

/**
 * Deletes what has outlived its purpose, a batch a transaction, so that no lock is held for long. Rows are read in the order
 * of their keys, the oldest first, and a batch without any that is old enough ends the table: a run with nothing to do
 * reads one batch of each.
 */
export class Pruner {
  private timer?: NodeJS.Timeout;
  private running?: Promise<unknown>;
  private stopped = false;

  constructor(private readonly parts: PrunerParts) {}

  start(): void {
    this.schedule(FIRST_MS * (1 + Math.random()));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** One run over all tables. @returns rows deleted; where another process is at it, none */
  async run(): Promise<number> {
    let total = 0;
    for (const { table, centre, sql, values } of await this.steps()) {
      for (let deleted = 1; deleted > 0 && !this.stopped;) {
        deleted = await this.deleteBatch(centre, sql, values);
        pruned.inc({ service: this.parts.service, table }, deleted);
        total += deleted;
      }
    }
    return total;
  }

  private schedule(afterMs: number): void {
    this.timer = setTimeout(() => {
      this.running = this.run()
        .catch((error: unknown) => this.parts.log.warn({ reason: String(error) }, 'pruning waits'))
        .finally(() => {
          if (!this.stopped) this.schedule(EVERY_MS);
        });
    }, afterMs);
    this.timer.unref();
  }

  private async steps(): Promise<Step[]> {
    const { source, schema, subscriptions, retention, batch = BATCH } = this.parts;
    const centres: { centre_id: string }[] = await source.query(
      `select distinct centre_id from (select centre_id from ${schema}.outbox order by seq desc limit ${NEWEST_EVENTS}) newest`,
    );
    return [
      {
        table: 'outbox',
        sql: `delete from ${schema}.outbox where seq in (
          select seq from (select seq, published_at from ${schema}.outbox order by seq limit ${batch}) oldest
          where published_at < now() - make_interval(days => $1))`,
        values: [retention.outboxDays],
      },
      ...subscriptions.map((subscription) => ({
        table: 'inbox',
        // Ids of events grow with time, see uuidv7.
        sql: `delete from ${schema}.inbox where subscription = $2 and event_id in (
          select event_id from (
            select event_id, received_at from ${schema}.inbox where subscription = $2 order by event_id limit ${batch}) oldest
          where received_at < now() - make_interval(days => $1))`,
        values: [retention.inboxDays, subscription],
      })),
      ...centres.map(({ centre_id: centre }) => ({
        table: 'command_answer',
        centre,
        sql: `delete from ${schema}.command_answer where command_id in (
          select command_id from ${schema}.command_answer
          where answered_at < now() - make_interval(days => $1) order by answered_at limit ${batch})`,
        values: [retention.answerDays],
      })),
    ];
  }

  private deleteBatch(centre: string | undefined, sql: string, values: unknown[]): Promise<number> {
    return this.parts.source.transaction(async (manager) => {
      if (!(await this.takesTurn(manager))) return 0;
      if (centre) await manager.query(`select set_config('cus.centre', $1, true)`, [centre]);
      const [, deleted]: [unknown, number] = await manager.query(sql, values);
      return deleted;
    });
  }

  /** Only one process prunes a schema at a time; who comes second has nothing to wait for. */
  private async takesTurn(manager: EntityManager): Promise<boolean> {
    const [turn]: { taken: boolean }[] = await manager.query(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
      [`retention/${this.parts.schema}`],
    );
    return turn?.taken ?? false;
  }
}

interface Step {
  readonly table: string;
  readonly centre?: string;
  readonly sql: string;
  readonly values: unknown[];
}
