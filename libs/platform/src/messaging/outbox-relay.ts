import type { CloudEvent } from '@cus/contracts';
import type { JetStreamClient } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { DataSource } from 'typeorm';
import type { Log } from '../observability/log';
import { outboxWaiting } from '../observability/metrics';
import { endOfTurn } from '../process/end-of-turn';
import { crashPoint } from '../testing/crash-point';
import type { WrittenEvent } from './records';
import type { Subjects } from './subjects';

interface RelayParts {
  readonly source: DataSource;
  readonly service: string;
  readonly schema: string;
  readonly jetstream: JetStreamClient;
  readonly subjects: Subjects;
  readonly log: Log;
}

const BATCH = 200;
/** How often what was left behind (broker away, another process dead) is looked for. */
const SWEEP_MS = 1_000;
/** Younger events are still in the hands of the process that wrote them. */
const LEFT_BEHIND_SECONDS = 3;
/** Published events are marked together after this wait; marking each would cost as much as writing it. */
const MARK_MS = 25;

/**
 * Takes committed events to the broker, at least once: at once from the memory of the process that wrote them, and by
 * a sweep of the outbox whatever a crash or an absent broker left there. A crash between publish and mark publishes
 * again; the broker's window and the consumers' inbox absorb it.
 */
export class OutboxRelay {
  private readonly inHand = new Set<string>();
  private published: string[] = [];
  private readonly working = new Set<Promise<void>>();
  private sweepTimer?: NodeJS.Timeout;
  private markTimer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly parts: RelayParts) {}

  /** Begins with everything a former process left behind. */
  start(): void {
    this.track(this.sweepThenWait(0));
  }

  /** Events of a transaction that has committed. */
  publish(events: readonly WrittenEvent[]): void {
    if (this.stopped) return; // The next process sweeps them up.
    for (const event of events) this.track(this.send(event).then(() => undefined));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.sweepTimer);
    await Promise.all(this.working);
    clearTimeout(this.markTimer);
    await this.mark();
  }

  /** Publishes one event; whether it is with the broker now. A failure is left to the sweep. */
  private async send(event: WrittenEvent): Promise<boolean> {
    this.inHand.add(event.seq);
    try {
      await this.toBroker(event);
      crashPoint('after-publish-before-mark');
      this.published.push(event.seq);
      if (!this.stopped) this.markTimer ??= setTimeout(() => this.track(this.mark()), MARK_MS);
      return true;
    } catch (error) {
      this.inHand.delete(event.seq);
      this.parts.log.warn({ reason: String(error) }, 'outbox is waiting');
      return false;
    }
  }

  private async mark(): Promise<void> {
    this.markTimer = undefined;
    const marked = this.published;
    if (marked.length === 0) return;
    this.published = [];
    await this.parts.source
      .query(`update ${this.parts.schema}.outbox set published_at = now() where seq = any($1::bigint[])`, [
        marked,
      ])
      .catch((error: unknown) => this.parts.log.warn({ reason: String(error) }, 'outbox is not marked'));
    // Those that could not be marked are published once more by the sweep.
    for (const seq of marked) this.inHand.delete(seq);
  }

  private async sweepThenWait(leftBehindSeconds: number): Promise<void> {
    try {
      while (!this.stopped && (await this.sweep(leftBehindSeconds)));
    } catch (error) {
      this.parts.log.warn({ reason: String(error) }, 'outbox cannot be read');
    }
    if (!this.stopped)
      this.sweepTimer = setTimeout(() => this.track(this.sweepThenWait(LEFT_BEHIND_SECONDS)), SWEEP_MS);
  }

  /** Publishes one batch of what nobody has in hand; whether there may be more. */
  private async sweep(leftBehindSeconds: number): Promise<boolean> {
    const { source, schema, service } = this.parts;
    const found: WrittenEvent[] = await source.query(
      `select seq, id, type, centre_id as "centreId", aggregate_id as "aggregateId", data, traceparent,
         to_char(occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from ${schema}.outbox
       where published_at is null and occurred_at <= now() - make_interval(secs => $1) and seq <> all ($2::bigint[])
       order by seq limit ${BATCH}`,
      [leftBehindSeconds, [...this.inHand]],
    );
    outboxWaiting.set({ service }, found.length);
    const sent = await Promise.all(found.map((event) => this.send(event)));
    return found.length === BATCH && sent.every(Boolean);
  }

  private async toBroker(event: WrittenEvent): Promise<void> {
    const { jetstream, subjects, service } = this.parts;
    const envelope: CloudEvent = {
      specversion: '1.0',
      id: event.id,
      source: `/${service}`,
      type: event.type,
      subject: event.aggregateId,
      time: event.at,
      datacontenttype: 'application/json',
      centreid: event.centreId,
      sequence: event.seq,
      ...(event.traceparent ? { traceparent: event.traceparent } : {}),
      data: event.data,
    };
    const hdrs = headers();
    hdrs.set('content-type', 'application/cloudevents+json');
    await endOfTurn();
    await jetstream.publish(subjects.event({ type: event.type }), JSON.stringify(envelope), {
      msgID: event.id,
      headers: hdrs,
      timeout: 3_000,
    });
  }

  private track(work: Promise<void>): void {
    const tracked = work.finally(() => this.working.delete(tracked));
    this.working.add(tracked);
  }
}
