import { randomBytes, randomUUID } from 'node:crypto';
import type { CloudEvent, EventData, EventDefinition, Operation, Output, RawInput } from '@cus/contracts';
import type { Actor, Role } from '@cus/kernel';
import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { DataSource } from 'typeorm';
import type { PlatformConfig } from '../config/platform-config';
import { connectNats } from '../messaging/connection';
import type { Failure } from '../messaging/failure';
import { OperationClient, type OperationReply } from '../messaging/operation-client';
import { Subjects } from '../messaging/subjects';
import type { ServiceDefinition } from '../service/define-service';
import { startService, type RunningService } from '../service/start-service';
import { eventually } from './eventually';
import { createTestDatabase, type TestDatabase } from './test-database';
import { TestIssuer } from './test-issuer';

/** Two centres that share nothing: the second one exists to prove it. */
export const CENTRE = '0192f000-0000-7000-8000-000000000001';
export const OTHER_CENTRE = '0192f000-0000-7000-8000-000000000002';

/** What a refused call throws: the failure as it crossed the broker. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super([failure.code, JSON.stringify(failure.params), JSON.stringify(failure.issues ?? [])].join(' '));
  }
}

interface PublishedFact<E extends EventDefinition> {
  readonly subject: string;
  readonly data: EventData<E>;
  readonly id?: string;
  readonly sequence?: number;
  readonly centreId?: string;
}

const PATIENCE_MS = 15_000;

/** A person who calls operations. */
export interface Caller {
  readonly actor: Actor;
  readonly token: string;
  /** @throws Refused. `commandId` repeats a command; a fresh one is made otherwise. */
  call<Op extends Operation>(operation: Op, input: RawInput<Op>, commandId?: string): Promise<Output<Op>>;
}

/** Services running as in production, in this process, on a database and a subject space of their own. */
export class TestTown {
  private nextSequence = 1;

  private constructor(
    readonly config: PlatformConfig,
    readonly issuer: TestIssuer,
    readonly nats: NatsConnection,
    private readonly database: TestDatabase,
    private readonly services: RunningService[],
    private readonly owner: DataSource,
  ) {}

  /** @param settings where they differ from the tests' own */
  static async start(
    definitions: readonly ServiceDefinition[],
    settings: Partial<PlatformConfig> = {},
  ): Promise<TestTown> {
    const [database, issuer] = await Promise.all([
      createTestDatabase(definitions.map((definition) => definition.store)),
      TestIssuer.start(),
    ]);
    const config = { ...testConfig(database.url, issuer.issuer), ...settings };
    const services = await Promise.all(definitions.map((definition) => startService(definition, config)));
    const nats = await connectNats(config.OKIENKO_NATS_URL, 'test');
    const owner = await new DataSource({
      type: 'postgres',
      url: database.url,
      installExtensions: false,
      poolSize: 2,
    }).initialize();
    return new TestTown(config, issuer, nats, database, services, owner);
  }

  /** A member of staff of a centre with these roles. */
  staff(roles: Role | readonly Role[], centreId = CENTRE): Promise<Caller> {
    return this.as({ userId: randomUUID(), roles: [roles].flat() as Role[], centreId });
  }

  /** A person of a contracted provider. */
  providerPerson(providerId: string, centreId = CENTRE): Promise<Caller> {
    return this.as({ userId: randomUUID(), roles: ['provider'], centreId, providerId });
  }

  async as(actor: Actor): Promise<Caller> {
    const token = await this.issuer.tokenFor(actor);
    const client = new OperationClient(this.nats, new Subjects(this.config.OKIENKO_NAMESPACE));
    return {
      actor,
      token,
      call: async <Op extends Operation>(
        operation: Op,
        input: RawInput<Op>,
        commandId: string = randomUUID(),
      ) => {
        const request = { headers: { token, commandId }, payload: input };
        // Whoever is told "not now" asks again under the same id: on a machine with other work that is no fault.
        const { ok, body } = await eventually(
          async () => read(await client.request(operation.id, request)),
          (answer) => answer.ok || (answer.body as Failure).category !== 'unavailable',
          PATIENCE_MS,
        );
        if (!ok) throw new Refused(body as Failure);
        return body as Output<Op>;
      },
    };
  }

  /** SQL as the database's superuser, past row security: to look at what is really stored. */
  sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.owner.query(text, values);
  }

  /** Publishes an event as another service's relay would; give `id` again to deliver the same event twice. */
  async publish<E extends EventDefinition>(event: E, fact: PublishedFact<E>): Promise<string> {
    const subjects = new Subjects(this.config.OKIENKO_NAMESPACE);
    const id = fact.id ?? randomUUID();
    const envelope: CloudEvent = {
      specversion: '1.0',
      id,
      source: `/${event.service}`,
      type: event.type,
      subject: fact.subject,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      centreid: fact.centreId ?? CENTRE,
      sequence: String(fact.sequence ?? this.nextSequence++),
      data: fact.data,
    };
    await jetstream(this.nats).publish(subjects.event(event), JSON.stringify(envelope));
    return id;
  }

  /** What a gateway before this town is told. */
  gatewaySettings() {
    return {
      ...this.config,
      OKIENKO_HTTP_HOST: '127.0.0.1',
      OKIENKO_HTTP_PORT: 0,
      OKIENKO_WEB_ROOT: undefined,
      OKIENKO_WEB_CLIENT_ID: 'okienko-web',
      OKIENKO_DEMO: true,
    };
  }

  service(name: string): RunningService {
    const service = this.services.find((candidate) => candidate.name === name);
    if (!service) throw new Error(`${name} does not run in this test`);
    return service;
  }

  async stop(): Promise<void> {
    await Promise.all(this.services.map((service) => service.stop()));
    await this.nats.close();
    await this.owner.destroy();
    await this.issuer.stop();
    await this.database.drop();
  }
}

function read({ ok, body }: OperationReply): { ok: boolean; body: unknown } {
  return { ok, body: JSON.parse(Buffer.from(body).toString('utf8')) };
}

function testConfig(databaseUrl: string, issuer: string): PlatformConfig {
  // eslint-disable-next-line no-restricted-properties -- set by the Jest run's global setup
  const natsUrl = process.env['OKIENKO_TEST_NATS_URL'];
  if (!natsUrl)
    throw new Error('OKIENKO_TEST_NATS_URL is not set: run the tests through the root Jest configuration');
  return {
    OKIENKO_DATABASE_URL: databaseUrl,
    OKIENKO_DATABASE_PASSWORD: '',
    OKIENKO_NATS_URL: natsUrl,
    OKIENKO_NATS_PASSWORD: undefined,
    OKIENKO_NAMESPACE: `t${randomBytes(5).toString('hex')}`,
    OKIENKO_ISSUER: issuer,
    OKIENKO_JWKS_URL: undefined,
    OKIENKO_AUDIENCE: 'okienko-api',
    OKIENKO_EVENT_TRIES: 50,
    OKIENKO_METRICS_PORT: undefined,
    OKIENKO_LOG_LEVEL: 'error',
    OKIENKO_SECRET_KEY: 'ab'.repeat(32),
  };
}
