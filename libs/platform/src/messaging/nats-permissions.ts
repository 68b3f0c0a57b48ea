import type { ServiceDefinition } from '../service/define-service';
import { handledBy } from '../service/handles';
import type { Subjects } from './subjects';

/** What one user of the broker may do; everything else is refused. */
export interface NatsUser {
  /** The service's name, or `gateway`. */
  readonly user: string;
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
  /** Whether it may answer those who ask it, once each. */
  readonly answers: boolean;
}

/**
 * One service keeps the stream's limits. Whoever may change a stream can have every event sent to itself, so the others
 * may only create it as it should be, after the broker lost its disk.
 */
const STREAM_KEEPER = 'registry';

/** Replies to a user's own questions arrive here, where no other user can listen. */
export function inboxPrefix(user: string): string {
  return `_INBOX_${user}`;
}

/**
 * Users of the broker with exactly what the services' contracts and subscriptions need: a service answers its operations,
 * publishes its events, and reads those it subscribes to; the gateway asks.
 */
export function natsUsers(services: readonly ServiceDefinition[], subjects: Subjects): NatsUser[] {
  return [gatewayUser(services, subjects), ...services.map((service) => serviceUser(service, subjects))];
}

function gatewayUser(services: readonly ServiceDefinition[], subjects: Subjects): NatsUser {
  return {
    user: 'gateway',
    publish: services.flatMap(({ name, contract }) => [
      subjects.health(name),
      ...contract.operations.map(({ id }) => subjects.operation(id)),
    ]),
    subscribe: [`${inboxPrefix('gateway')}.>`],
    answers: false,
  };
}

function serviceUser(service: ServiceDefinition, subjects: Subjects): NatsUser {
  const { name, contract } = service;
  const { stream } = subjects;
  const consumers = service.subscriptions.map(handledBy).flatMap((handled) => {
    if (!('subscription' in handled)) return [];
    const durable = subjects.durable(name, handled.subscription);
    return [
      // The broker compares the subject of this request with what the consumer reads: no other event can be had with it.
      `$JS.API.CONSUMER.CREATE.${stream}.${durable}.${subjects.event(handled.event)}`,
      `$JS.API.CONSUMER.INFO.${stream}.${durable}`,
      `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
      `$JS.ACK.${stream}.${durable}.>`,
    ];
  });
  return {
    user: name,
    publish: [
      ...contract.events.map((event) => subjects.event(event)),
      '$JS.API.INFO',
      `$JS.API.STREAM.CREATE.${stream}`,
      `$JS.API.STREAM.INFO.${stream}`,
      ...(name === STREAM_KEEPER ? [`$JS.API.STREAM.UPDATE.${stream}`] : []),
      ...consumers,
    ],
    subscribe: [
      `${inboxPrefix(name)}.>`,
      subjects.health(name),
      ...contract.operations.map(({ id }) => subjects.operation(id)),
    ],
    answers: true,
  };
}

/**
 * The section `authorization` of nats-server's configuration.
 * @param passwordOf how a user's password is written: a quoted text, or a variable like `$NATS_PASSWORD_HOUSING`
 */
export function natsAuthorization(users: readonly NatsUser[], passwordOf: (user: string) => string): string {
  const list = (subjects: readonly string[]) =>
    subjects.map((subject) => `          "${subject}"\n`).join('');
  const sections = users.map(
    ({ user, publish, subscribe, answers }) => `    {
      user: "${user}"
      password: ${passwordOf(user)}
      permissions: {
        publish: { allow: [
${list(publish)}        ] }
        subscribe: { allow: [
${list(subscribe)}        ] }
${answers ? '        allow_responses: { max: 1, expires: "1m" }\n' : ''}      }
    }
`,
  );
  return `authorization: {\n  users: [\n${sections.join('')}  ]\n}\n`;
}
