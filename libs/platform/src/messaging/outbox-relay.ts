import type { CloudEvent } from '@cus/contracts';
import type { JetStreamClient } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { DataSource } from 'typeorm';
import type { Log } from '../observability/log';
import { outboxWaiting } from '../observability/metrics';
import { crashPoint } from '../testing/crash-point';
import type { Subjects } from './subjects';

interface OutboxRow {
  seq: string;
  id: string;
  centre_id: string;
  type: string;
  aggregate_id: string;
  data: unknown;
  traceparent: string | null;
  occurred_at: Date;
}

interface RelayParts {
  readonly source: DataSource;
  readonly service: string;
  readonly schema: string;
  readonly jetstream: JetStreamClient;
  readonly subjects: Subjects;
  readonly log: Log;
}

const BATCH = 200;
/** Net under the wake-up call: events of a process that died before publishing leave within this time. */
const POLL_MS = 1_000;

/**
 * Publishes what transactions wrote to the outbox: at least once, in the order of `seq` within a batch.
 * A crash between publish and mark publishes again; the broker's window and the consumers' inbox absorb it.
 */
export class OutboxRelay {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private again = false;
  private stopped = false;

  constructor(private readonly parts: RelayParts) {}

  start(): void {
    this.wake();
  }

  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.drain().finally(() => {
      this.running = undefined;
      if (this.stopped) return;
      if (this.again) {
        this.again = false;
        this.wake();
      } else {
        this.timer = setTimeout(() => this.wake(), POLL_MS);
      }
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async drain(): Promise<void> {
    try {
      while (!this.stopped && (await this.publishBatch()) === BATCH);
    } catch (error) {
      this.parts.log.warn({ reason: String(error) }, 'outbox is waiting');
    }
  }

  private async publishBatch(): Promise<number> {
    const { schema, source, service } = this.parts;
    return source.transaction(async (manager) => {
      const rows: OutboxRow[] = await manager.query(
        `select seq, id, centre_id, type, aggregate_id, data, traceparent, occurred_at
         from ${schema}.outbox where published_at is null order by seq limit ${BATCH} for update skip locked`,
      );
      outboxWaiting.set({ service }, rows.length);
      if (rows.length === 0) return 0;
      await Promise.all(rows.map((row) => this.publish(row)));
      crashPoint('after-publish-before-mark');
      await manager.query(`update ${schema}.outbox set published_at = now() where seq = any($1::bigint[])`, [
        rows.map((row) => row.seq),
      ]);
      return rows.length;
    });
  }

  private async publish(row: OutboxRow): Promise<void> {
    const { jetstream, subjects, service } = this.parts;
    const envelope: CloudEvent = {
      specversion: '1.0',
      id: row.id,
      source: `/${service}`,
      type: row.type,
      subject: row.aggregate_id,
      time: row.occurred_at.toISOString(),
      datacontenttype: 'application/json',
      centreid: row.centre_id,
      sequence: row.seq,
      ...(row.traceparent ? { traceparent: row.traceparent } : {}),
      data: row.data,
    };
    const hdrs = headers();
    hdrs.set('content-type', 'application/cloudevents+json');
    await jetstream.publish(subjects.event({ type: row.type }), JSON.stringify(envelope), {
      msgID: row.id,
      headers: hdrs,
      timeout: 3_000,
    });
  }
}
