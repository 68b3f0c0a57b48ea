import {
  AckPolicy,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type ConsumerConfig,
} from '@nats-io/jetstream';
import { nanos, PermissionViolationError, type NatsConnection } from '@nats-io/transport-node';
import type { Subjects } from './subjects';

/**
 * A message not acknowledged in this time is delivered again: how long the effect of an event waits when its
 * consumer is killed. A batch that takes longer is delivered twice, which the inbox absorbs.
 */
const ACK_WAIT_MS = 8_000;
/** How long events stay on the broker; older ones are republished from the outbox when a projection is rebuilt. */
export const KEEP_DAYS = 30;

/** Creates the installation's stream if it is not there: also after the broker lost its disk. */
export async function ensureStream(nats: NatsConnection, subjects: Subjects): Promise<void> {
  const manager = await jetstreamManager(nats, { timeout: 5_000 });
  const config = {
    name: subjects.stream,
    subjects: [subjects.allEvents],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    max_age: nanos(KEEP_DAYS * 24 * 3_600_000),
    duplicate_window: nanos(120_000),
  };
  await manager.streams.add(config).catch(async (error: unknown) => {
    // Another process created it, perhaps with other limits: bring them in line, or leave that to whoever may.
    const exists = await manager.streams.info(subjects.stream).then(
      () => true,
      () => false,
    );
    if (!exists) throw error;
    await manager.streams.update(subjects.stream, config).catch((refused: unknown) => {
      if (!isPermissionViolation(refused)) throw refused;
    });
  });
}

function isPermissionViolation(error: unknown): boolean {
  const { cause } = error as { cause?: unknown };
  return error instanceof PermissionViolationError || cause instanceof PermissionViolationError;
}

/** Creates one purpose's durable consumer if it is not there. */
export async function ensureConsumer(
  nats: NatsConnection,
  subjects: Subjects,
  durable: string,
  filter: string,
): Promise<void> {
  const manager = await jetstreamManager(nats, { timeout: 5_000 });
  const config: Partial<ConsumerConfig> = {
    durable_name: durable,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ACK_WAIT_MS),
    filter_subject: filter,
    max_ack_pending: 200,
  };
  await manager.consumers.add(subjects.stream, config as ConsumerConfig);
}
