import type { EventDefinition } from '@cus/contracts';

/** The one place that turns names of the contracts into names on the broker. */
export class Subjects {
  constructor(private readonly namespace: string) {}

  /** Request/reply subject of an operation, e.g. `cus.rpc.housing.grant-place`. */
  operation(operationId: string): string {
    return `${this.namespace}.rpc.${operationId}`;
  }

  /** Where a service says whether it can work. */
  health(service: string): string {
    return `${this.namespace}.health.${service}`;
  }

  /** Subject of an event, e.g. `cus.evt.housing.place-granted.v1`. */
  event(event: Pick<EventDefinition, 'type'>): string {
    return `${this.namespace}.evt.${event.type.replace(/^pl\.cus\./, '')}`;
  }

  get allEvents(): string {
    return `${this.namespace}.evt.>`;
  }

  /** JetStream stream that carries all events of the installation. */
  get stream(): string {
    return `${this.namespace.toUpperCase()}_EVENTS`;
  }

  durable(service: string, subscription: string): string {
    return `${service}__${subscription}`;
  }
}
