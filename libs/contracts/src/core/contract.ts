import { isEvent, type EventDefinition } from './event';
import { isOperation, type Operation } from './operation';

/** Everything one service promises: what it answers and what it announces. */
export interface Contract {
  readonly service: string;
  readonly operations: readonly Operation[];
  readonly events: readonly EventDefinition[];
}

/** Collects the operations and events exported by a service's contract folder. */
export function contractOf(service: string, exports: Readonly<Record<string, unknown>>): Contract {
  const values = Object.values(exports);
  const operations = values.filter(isOperation);
  const events = values.filter(isEvent);
  for (const member of [...operations, ...events]) {
    if (member.service !== service)
      throw new Error(`${member.name} is declared in ${service} but names ${member.service}`);
  }
  return { service, operations, events };
}
