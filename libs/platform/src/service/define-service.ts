import type { Contract } from '@cus/contracts';
import type { Type } from '@nestjs/common';
import { type Retention, retentionOf } from '../messaging/retention';
import type { Migration, Store, Table } from '../persistence/data-source';
import { PLATFORM_MIGRATIONS } from '../persistence/platform-migrations';
import { deadLetterHandlers } from './dead-letter-handlers';
import { handledBy, type HandlerClass } from './handles';

interface ServiceSpec {
  readonly contract: Contract;
  readonly handlers: readonly HandlerClass[];
  readonly subscriptions?: readonly HandlerClass[];
  readonly tables: readonly Table[];
  readonly migrations: readonly Migration[];
  /** Nest providers the handlers ask for in their constructors. */
  readonly providers?: readonly Type[];
  /** Where the service keeps something longer or shorter than others do. */
  readonly retention?: Partial<Retention>;
}

/** A service: what it answers, what it listens to, what it keeps. Runs alone or beside others, unchanged. */
export interface ServiceDefinition extends ServiceSpec {
  readonly name: string;
  readonly store: Store;
  readonly subscriptions: readonly HandlerClass[];
  readonly providers: readonly Type[];
  readonly retention: Retention;
}

/** @throws Error when an operation of the contract has no handler or a handler answers what the contract does not declare. */
export function defineService(spec: ServiceSpec): ServiceDefinition {
  const { service: name, operations } = spec.contract;
  const retention = retentionOf(spec.retention);
  const handlers = [...spec.handlers, ...deadLetterHandlers(spec.contract, retention.inboxDays)];
  const answered = new Set(handlers.map((handler) => operationId(handler)));
  const missing = operations
    .filter((operation) => !answered.has(operation.id))
    .map((operation) => operation.id);
  const declared = new Set(operations.map((operation) => operation.id));
  const foreign = [...answered].filter((id) => !declared.has(id));
  if (missing.length > 0 || foreign.length > 0 || answered.size !== handlers.length) {
    throw new Error(
      `Service ${name}: no handler for [${missing.join(', ')}], not in the contract [${foreign.join(', ')}], or two handlers for one operation`,
    );
  }
  return {
    ...spec,
    name,
    handlers,
    subscriptions: spec.subscriptions ?? [],
    providers: spec.providers ?? [],
    retention,
    store: {
      schema: name.replaceAll('-', '_'),
      tables: spec.tables,
      migrations: [...PLATFORM_MIGRATIONS, ...spec.migrations],
    },
  };
}

function operationId(handler: HandlerClass): string {
  const handled = handledBy(handler);
  if (!('operation' in handled))
    throw new Error(`${handler.name} is a subscription; list it under subscriptions`);
  return handled.operation.id;
}
