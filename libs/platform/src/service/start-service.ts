import type { NatsConnection } from '@nats-io/transport-node';
import type { INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import type { PlatformConfig } from '../config/platform-config';
import { TokenVerifier } from '../identity/token-verifier';
import { connectionLost, connectNats } from '../messaging/connection';
import { EventConsumer } from '../messaging/event-consumer';
import { ensureStream } from '../messaging/event-stream';
import { NatsTransport } from '../messaging/nats-transport';
import { OperationPipeline } from '../messaging/operation-pipeline';
import { OutboxRelay } from '../messaging/outbox-relay';
import { ReadLog } from '../messaging/read-log';
import type { WrittenEvent } from '../messaging/records';
import { Pruner } from '../messaging/retention';
import { Subjects } from '../messaging/subjects';
import { createLog, type Log } from '../observability/log';
import { servingDataSource } from '../persistence/data-source';
import type { ServiceDefinition } from './define-service';
import { handledBy, type Handled } from './handles';
import { RethrowFilter } from './rethrow-filter';
import { ServiceModule } from './service-module';

export interface RunningService {
  readonly name: string;
  readonly source: DataSource;
  /** Settles when nobody can be served any more. */
  readonly lost: Promise<Error>;
  /** Takes no more work, ends what is running, closes what was opened. */
  stop(): Promise<void>;
}

/**
 * Starts a service on its database and broker. Migrations have run before (`migrate`).
 * @param metricsUrl where this process shows its numbers, told to who asks for its health
 */
export async function startService(
  definition: ServiceDefinition,
  config: PlatformConfig,
  metricsUrl?: string,
): Promise<RunningService> {
  const log = createLog(definition.name, config.OKIENKO_LOG_LEVEL);
  const source = await servingDataSource(definition.store, {
    databaseUrl: config.OKIENKO_DATABASE_URL,
    password: config.OKIENKO_DATABASE_PASSWORD,
  }).initialize();
  const nats = await connectNats(config.OKIENKO_NATS_URL, definition.name, config.OKIENKO_NATS_PASSWORD);
  const subjects = new Subjects(config.OKIENKO_NAMESPACE);
  await ensureStream(nats, subjects);
  const relay = new OutboxRelay({
    source,
    service: definition.name,
    schema: definition.store.schema,
    nats,
    subjects,
    log,
  });
  const pruner = new Pruner({
    source,
    service: definition.name,
    schema: definition.store.schema,
    subscriptions: subscriptionsOf(definition),
    retention: definition.retention,
    log,
  });
  const app = await createApp(definition, config, { source, nats, subjects, relay, log, metricsUrl });
  await app.listen();
  relay.start();
  pruner.start();
  log.info('service is running');
  return {
    name: definition.name,
    source,
    lost: connectionLost(nats),
    async stop() {
      await app.close();
      await relay.stop();
      await pruner.stop();
      await nats.drain().catch(() => undefined);
      await source.destroy();
    },
  };
}

interface Parts {
  source: DataSource;
  nats: NatsConnection;
  subjects: Subjects;
  relay: OutboxRelay;
  log: Log;
  metricsUrl?: string | undefined;
}

async function createApp(
  definition: ServiceDefinition,
  config: PlatformConfig,
  parts: Parts,
): Promise<INestMicroservice> {
  const { source, nats, subjects, relay, log, metricsUrl } = parts;
  const { name: service, store } = definition;
  const verifier = new TokenVerifier({
    issuer: config.OKIENKO_ISSUER,
    audience: config.OKIENKO_AUDIENCE,
    ...(config.OKIENKO_JWKS_URL ? { jwksUrl: config.OKIENKO_JWKS_URL } : {}),
  });
  await verifier.warm();
  const publish = (events: readonly WrittenEvent[]) => relay.publish(events);
  const strategy = new NatsTransport({
    nats,
    subjects,
    service,
    log,
    pipeline: new OperationPipeline({
      source,
      schema: store.schema,
      verifier,
      log,
      readLog: new ReadLog(source, store.schema),
      publish,
    }),
    bindings: bindingsOf(definition),
    createConsumer: ({ event, subscription }, handle) =>
      new EventConsumer({
        nats,
        subjects,
        source,
        service,
        schema: store.schema,
        subscription,
        event,
        handle,
        log,
        publish,
        effectTries: config.OKIENKO_EVENT_TRIES,
      }),
    metricsUrl,
    isHealthy: () =>
      source.query('select 1').then(
        () => true,
        () => false,
      ),
  });
  const app = await NestFactory.createMicroservice(ServiceModule.for(definition, config), {
    strategy,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.useGlobalFilters(new RethrowFilter());
  return app;
}

function subscriptionsOf({ subscriptions }: ServiceDefinition): string[] {
  return subscriptions
    .map(handledBy)
    .flatMap((handled) => ('subscription' in handled ? [handled.subscription] : []));
}

function bindingsOf({ handlers, subscriptions }: ServiceDefinition): Map<string, Handled> {
  return new Map(
    [...handlers, ...subscriptions].map((handler) => {
      const handled = handledBy(handler);
      return ['operation' in handled ? handled.operation.id : handled.subscription, handled];
    }),
  );
}
