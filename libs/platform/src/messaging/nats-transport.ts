import type { Operation } from '@cus/contracts';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Log } from '../observability/log';
import { endOfTurn } from '../process/end-of-turn';
import { type Handled } from '../service/handles';
import { EventConsumer, type HandleEvent } from './event-consumer';
import { toFailure } from './failure';
import { METRICS_HEADER, readHeaders, STATUS_HEADER } from './headers';
import type { Handle, OperationPipeline } from './operation-pipeline';
import type { Subjects } from './subjects';
import { headers } from '@nats-io/transport-node';

interface TransportParts {
  readonly nats: NatsConnection;
  readonly subjects: Subjects;
  readonly service: string;
  readonly pipeline: OperationPipeline;
  readonly log: Log;
  /** What each Nest pattern (operation id or subscription name) is bound to. */
  readonly bindings: ReadonlyMap<string, Handled>;
  readonly createConsumer: (
    binding: Extract<Handled, { event: unknown }>,
    handle: HandleEvent,
  ) => EventConsumer;
  /** Whether the service can work now; asked by the gateway's readiness. */
  readonly isHealthy: () => Promise<boolean>;
  readonly metricsUrl?: string | undefined;
}

/**
 * Nest's face, our legs: `@MessagePattern` handlers answer muxed NATS requests through the pipeline,
 * `@EventPattern` handlers are fed by durable JetStream consumers. Nest's own NATS transport has neither
 * deadlines, drain, nor JetStream (docs/adr/0003-messaging.md).
 */
export class NatsTransport extends Server implements CustomTransportStrategy {
  private readonly subscriptions: Subscription[] = [];
  private readonly consumers: EventConsumer[] = [];
  private readonly inFlight = new Set<Promise<void>>();

  constructor(private readonly parts: TransportParts) {
    super();
  }

  listen(callback: () => void): void {
    for (const [pattern, handler] of this.messageHandlers) this.bind(pattern, handler);
    this.answerHealth();
    callback();
  }

  /** Stops taking work, lets what is running end, then returns. */
  async close(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.stop()));
    await Promise.all(this.subscriptions.map((subscription) => subscription.drain().catch(() => undefined)));
    await Promise.all(this.inFlight);
  }

  on(): void {
    throw new Error('The transport has no events of its own');
  }

  unwrap<T>(): T {
    return this.parts.nats as T;
  }

  private bind(pattern: string, handler: MessageHandler): void {
    const binding = this.parts.bindings.get(pattern);
    if (!binding) throw new Error(`No binding for ${pattern}`);
    const call = async (payload: unknown, context: unknown): Promise<unknown> => {
      const result: unknown = await handler(payload, context);
      return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
    };
    if ('operation' in binding) this.answerOperation(binding.operation, call);
    else this.consume(binding, call);
  }

  private answerOperation(operation: Operation, handle: Handle): void {
    const { nats, subjects, service } = this.parts;
    const subscription = nats.subscribe(subjects.operation(operation.id), {
      queue: service,
      callback: (error, message) => {
        if (!error) this.track(this.reply(operation, message, handle));
      },
    });
    this.subscriptions.push(subscription);
  }

  private async reply(operation: Operation, message: Msg, handle: Handle): Promise<void> {
    const reply = await this.parts.pipeline.run(
      operation,
      message.data,
      readHeaders(message.headers),
      handle,
    );
    const status = headers();
    status.set(STATUS_HEADER, reply.ok ? 'ok' : 'failure');
    await endOfTurn();
    try {
      message.respond(reply.ok ? reply.body : JSON.stringify(reply.failure), { headers: status });
    } catch (error) {
      // More than the broker carries in one message: the caller shall not wait for it until the deadline.
      this.parts.log.error({ operation: operation.id, err: error }, 'answer cannot leave');
      status.set(STATUS_HEADER, 'failure');
      message.respond(JSON.stringify(toFailure(error)), { headers: status });
    }
  }

  private consume(binding: Extract<Handled, { event: unknown }>, handle: HandleEvent): void {
    const consumer = this.parts.createConsumer(binding, handle);
    consumer.start();
    this.consumers.push(consumer);
  }

  private answerHealth(): void {
    const { nats, subjects, service, isHealthy, metricsUrl } = this.parts;
    const hdrs = headers();
    if (metricsUrl) hdrs.set(METRICS_HEADER, metricsUrl);
    const subscription = nats.subscribe(subjects.health(service), {
      queue: service,
      callback: (error, message) => {
        if (!error)
          this.track(
            isHealthy().then(
              (healthy) => void message.respond(healthy ? 'ok' : 'unavailable', { headers: hdrs }),
            ),
          );
      },
    });
    this.subscriptions.push(subscription);
  }

  private track(work: Promise<void>): void {
    const tracked = work
      .catch(() => undefined) // A reply that cannot leave (link down) is the caller's time-out.
      .finally(() => this.inFlight.delete(tracked));
    this.inFlight.add(tracked);
  }
}
