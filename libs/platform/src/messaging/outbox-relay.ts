import type { CloudEvent } from '@cus/contracts';
import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
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
  readonly nats: NatsConnection;
  readonly subjects: Subjects;
  readonly log: Log;
}

const BATCH = 200;
/** How often what was left behind (broker away, another process dead) is looked for. */
const SWEEP_MS = 1_000;
/** Younger events are still in the hands of the process that wrote them. */
const LEFT_BEHIND_SECONDS = 3;
/**
 * After this the broker has what it acknowledged on its disk: it flushes every second (`sync_interval` of
 * deploy/nats/nats.conf). Flushing each message before it is acknowledged costs half of the broker's processor time.
 */
const STORED_MS = 3_000;
const MARK_MS = 1_000;
/** A broker that does not answer in this time is not asked further; its link is given up by the client's own pings. */
const ALIVE_MS = 2_000;

/** An event the broker has acknowledged, and when (epoch milliseconds). */
interface Acknowledged {
  readonly seq: string;
  readonly at: number;
}

/**
 * Takes committed events to the broker, at least once: at once from the memory of the process that wrote them, and by
 * a sweep of the outbox whatever a crash or an absent broker left there. An event counts as published when the broker
 * that acknowledged it still lives after it must have flushed its disk; what it acknowledged shortly before it was lost
 * is published again. The broker's window and the consumers' inbox absorb what comes twice.
 */
export class OutboxRelay {
  private readonly inHand = new Set<string>();
  /** Oldest first. */
  private acknowledged: Acknowledged[] = [];
  private readonly working = new Set<Promise<void>>();
  private readonly jetstream: JetStreamClient;
  private sweepTimer?: NodeJS.Timeout;
  private markTimer?: NodeJS.Timeout;
  private stopped = false;

  constructor(private readonly parts: RelayParts) {
    this.jetstream = jetstream(parts.nats, { timeout: 3_000 });
  }

  /** Begins with everything a former process left behind. */
  start(): void {
    this.track(this.sweepThenWait(0));
    this.markLater();
    void this.watchBroker();
  }

  /** Events of a transaction that has committed. */
  publish(events: readonly WrittenEvent[]): void {
    if (this.stopped) return; // The next process sweeps them up.
    for (const event of events) this.track(this.send(event).then(() => undefined));
  }

  /** What the broker may not have on its disk yet stays unmarked: the next process publishes it once more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.sweepTimer);
    clearTimeout(this.markTimer);
    await Promise.all(this.working);
    await this.mark();
  }

  /** Publishes one event; whether the broker took it. A failure is left to the sweep. */
  private async send(event: WrittenEvent): Promise<boolean> {
    this.inHand.add(event.seq);
    try {
      await this.toBroker(event);
      crashPoint('after-publish-before-mark');
      this.acknowledged.push({ seq: event.seq, at: Date.now() });
      return true;
    } catch (error) {
      this.inHand.delete(event.seq);
      this.parts.log.warn({ reason: String(error) }, 'outbox is waiting');
      return false;
    }
  }

  private async watchBroker(): Promise<void> {
    for await (const { type } of this.parts.nats.status()) {
      if (type !== 'disconnect') continue;
      for (const { seq } of this.acknowledged) this.inHand.delete(seq);
      this.acknowledged = [];
    }
  }

  private markLater(): void {
    if (this.stopped) return;
    this.markTimer = setTimeout(() => this.track(this.mark().finally(() => this.markLater())), MARK_MS);
  }

  private async mark(): Promise<void> {
    const { nats, source, schema, log } = this.parts;
    const acknowledged = this.acknowledged;
    const young = acknowledged.findIndex(({ at }) => at > Date.now() - STORED_MS);
    const count = young < 0 ? acknowledged.length : young;
    if (count === 0) return;
    try {
      await withTimeout(nats.flush(), ALIVE_MS);
      if (acknowledged !== this.acknowledged) return; // The broker was lost meanwhile.
      const seqs = acknowledged.slice(0, count).map(({ seq }) => seq);
      await source.query(`update ${schema}.outbox set published_at = now() where seq = any($1::bigint[])`, [
        seqs,
      ]);
      acknowledged.splice(0, count);
      for (const seq of seqs) this.inHand.delete(seq);
    } catch (error) {
      log.warn({ reason: String(error) }, 'outbox is not marked');
    }
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
       where published_at is null and written_at <= now() - make_interval(secs => $1) and seq <> all ($2::bigint[])
       order by seq limit ${BATCH}`,
      [leftBehindSeconds, [...this.inHand]],
    );
    outboxWaiting.set({ service }, found.length);
    const sent = await Promise.all(found.map((event) => this.send(event)));
    return found.length === BATCH && sent.every(Boolean);
  }

  private async toBroker(event: WrittenEvent): Promise<void> {
    const { subjects, service } = this.parts;
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
    await this.jetstream.publish(subjects.event({ type: event.type }), JSON.stringify(envelope), {
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

async function withTimeout(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
