import { cloudEvent, type CloudEvent, type EventDefinition } from '@cus/contracts';
import type { Actor } from '@cus/kernel';
import { jetstream, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { escapeLiteral } from 'pg';
import type { DataSource } from 'typeorm';
import type { Log } from '../observability/log';
import { eventsConsumed } from '../observability/metrics';
import { continueTrace } from '../observability/trace';
import { inTransaction, type Transaction } from '../persistence/unit-of-work';
import { endOfTurn } from '../process/end-of-turn';
import type { EventContext } from '../service/context';
import { crashPoint } from '../testing/crash-point';
import { DeadLetters } from './dead-letters';
import { ensureConsumer, ensureStream } from './event-stream';
import { FailedTries, type Fault } from './failed-tries';
import { isPassing } from './failure';
import { Records, type WrittenEvent } from './records';
import type { Subjects } from './subjects';

export type HandleEvent = (data: unknown, context: EventContext) => Promise<unknown>;

interface ConsumerParts {
  readonly nats: NatsConnection;
  readonly subjects: Subjects;
  readonly source: DataSource;
  readonly service: string;
  readonly schema: string;
  readonly subscription: string;
  readonly event: EventDefinition;
  readonly handle: HandleEvent;
  readonly log: Log;
  /** Takes the events an effect wrote to the broker. */
  readonly publish: (events: readonly WrittenEvent[]) => void;
  /** How often an effect is tried that the database does not finish though it answers others. */
  readonly effectTries: number;
}

/** Before a message is looked at again that could not even be put aside. */
const UNBURIED_MS = 5_000;
const SUPERVISE_MS = 500;
/** Letters are given back by hand, so nobody waits for a second; every subscription asks. */
const REPLAY_CHECK_MS = 5_000;

/** Nobody's token stands behind an event: the platform acts, for the centre the event names. */
const SYSTEM_USER = '00000000-0000-7000-8000-000000000000';

/** Feeds one subscription: inbox row and effect in one transaction, then the acknowledgement, never the reverse. */
export class EventConsumer {
  private messages?: ConsumerMessages;
  private stopped = false;
  private loop?: Promise<void>;
  private replayTimer?: NodeJS.Timeout;
  private replaying?: Promise<void> | undefined;
  private readonly deadLetters: DeadLetters;
  private readonly failedTries: FailedTries;

  constructor(private readonly parts: ConsumerParts) {
    this.deadLetters = new DeadLetters(parts.source, parts.schema, parts.subscription);
    this.failedTries = new FailedTries(parts.effectTries);
  }

  start(): void {
    this.loop = this.supervise();
    this.replayTimer = setInterval(() => this.replayRequested(), REPLAY_CHECK_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.replayTimer);
    await this.messages?.close();
    await Promise.all([this.loop, this.replaying]);
  }

  /** Pull consumers end with an error when the link breaks or the consumer vanishes: make everything anew and go on. */
  private async supervise(): Promise<void> {
    const { nats, subjects, service, subscription, event, log } = this.parts;
    const durable = subjects.durable(service, subscription);
    while (!this.stopped) {
      try {
        await ensureStream(nats, subjects);
        await ensureConsumer(nats, subjects, durable, subjects.event(event));
        const consumer = await jetstream(nats).consumers.get(subjects.stream, durable);
        this.messages = await consumer.consume({ max_messages: 25, idle_heartbeat: 2_000 });
        // Asked to stop while they were being made: nobody else would end them. It is over once they are read to the end.
        if (this.stopped) void this.messages.close();
        void this.watch(this.messages);
        for await (const message of this.messages) await this.receive(message);
      } catch (error) {
        if (!this.stopped) log.warn({ subscription, reason: String(error) }, 'subscription interrupted');
      }
      if (!this.stopped) await new Promise((resolve) => setTimeout(resolve, SUPERVISE_MS));
    }
  }

  private async watch(messages: ConsumerMessages): Promise<void> {
    for await (const status of messages.status()) {
      const lost =
        status.type === 'consumer_deleted' ||
        status.type === 'stream_not_found' ||
        status.type === 'consumer_not_found';
      if (lost || (status.type === 'heartbeats_missed' && status.count >= 2)) {
        await messages.close();
        return;
      }
    }
  }

  private async receive(message: JsMsg): Promise<void> {
    const { subscription, log } = this.parts;
    const raw = message.string();
    try {
      await this.process(raw);
      await endOfTurn();
      message.ack();
      this.failedTries.forget(message.seq);
      eventsConsumed.inc({ subscription, outcome: 'ok' });
    } catch (error) {
      const fault = await this.faultOf(error);
      const verdict = this.failedTries.count(message.seq, fault);
      if (!verdict.again) return this.bury(message, raw, { fault, error });
      const deliveries = message.info.deliveryCount;
      log.warn({ subscription, deliveries, fault, reason: String(error) }, 'event will be tried again');
      eventsConsumed.inc({ subscription, outcome: 'retry' });
      message.nak(verdict.afterMs);
    }
  }

  /** A passing failure is an outage only where the database answers nobody else either. */
  private async faultOf(error: unknown): Promise<Fault> {
    if (!isPassing(error)) return 'message';
    return this.parts.source.query('select 1').then(
      () => 'effect',
      () => 'outage',
    );
  }

  private async bury(message: JsMsg, raw: string, failed: { fault: Fault; error: unknown }): Promise<void> {
    const { subscription, log, effectTries } = this.parts;
    const reason =
      failed.fault === 'effect'
        ? `${effectTries} times the database did not finish this, though it answered others. ${String(failed.error)}`
        : String(failed.error);
    try {
      await this.deadLetters.bury(raw, reason, message.info.deliveryCount);
      message.ack();
      this.failedTries.forget(message.seq);
      eventsConsumed.inc({ subscription, outcome: 'buried' });
      log.error({ subscription, err: failed.error }, 'event buried as a dead letter');
    } catch (burialError) {
      log.error({ subscription, err: burialError }, 'dead letter could not be stored');
      message.nak(UNBURIED_MS);
    }
  }

  private replayRequested(): void {
    this.replaying ??= this.deadLetters
      .replay((raw) => this.process(raw))
      .catch((error: unknown) =>
        this.parts.log.warn({ subscription: this.parts.subscription, reason: String(error) }, 'replay waits'),
      )
      .finally(() => (this.replaying = undefined));
  }

  private async process(raw: string): Promise<void> {
    const { event, schema, source, subscription, handle, publish } = this.parts;
    const envelope = cloudEvent.parse(JSON.parse(raw));
    const data = event.reader.parse(envelope.data);
    const actor: Actor = { userId: SYSTEM_USER, roles: ['system'], centreId: envelope.centreid };
    const trace = continueTrace(envelope.traceparent);
    const records = new Records(schema);
    // The inbox row rides on the statement that opens the transaction; no row back means the event had its effect before.
    const inbox = `insert into ${schema}.inbox (subscription, event_id)
      values (${escapeLiteral(subscription)}, ${escapeLiteral(envelope.id)}) on conflict do nothing returning 1`;
    const apply = async (transaction: Transaction, taken: Promise<unknown[]>) => {
      const context: EventContext = {
        actor,
        now: new Date(),
        traceId: trace.traceId,
        db: transaction.manager,
        emit: (emitted: EventDefinition, aggregateId, emittedData) =>
          records.addEvent(emitted, aggregateId, emittedData, new Date()),
        logRead: (subjectKind, ids) => records.addReads(subjectKind, ids),
        event: eventFacts(envelope),
      };
      // Most events are new, so the effect does not wait for the inbox: one that came before is rolled back.
      const [inboxed, effect] = await Promise.allSettled([taken, handle(data, context)]);
      if (inboxed.status === 'fulfilled' && inboxed.value.length === 0) throw new AlreadyDone();
      if (effect.status === 'rejected') throw effect.reason;
      // What an event changed is told by the inbox and the event itself; only facts and reads of its own are recorded.
      if (records.hasEvents || records.reads.length > 0) {
        const operation = { id: `${this.parts.service}.${subscription}`, kind: 'command' as const };
        records.writeWithCommit(transaction, { operation, actor, trace });
      }
      crashPoint('consumer-before-commit');
    };
    try {
      await inTransaction(source, actor, apply, { firstQuery: inbox });
    } catch (error) {
      if (error instanceof AlreadyDone) return;
      throw error;
    }
    crashPoint('consumer-after-commit');
    publish(records.written);
  }
}

/** The event had its effect before: this delivery's is rolled back. */
class AlreadyDone extends Error {}

function eventFacts(envelope: CloudEvent): EventContext['event'] {
  const { id, type, subject, sequence, time } = envelope;
  return { id, type, subject, sequence: BigInt(sequence), time };
}
