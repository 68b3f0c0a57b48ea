import type { Contract } from '../core/contract';
import { jsonSchema } from './json-schema';

/** AsyncAPI 3.0 of all events, made from the contracts alone. Channels carry CloudEvents 1.0 in JSON. */
export function asyncApiDocument(contracts: readonly Contract[], version: string): Record<string, unknown> {
  const events = contracts.flatMap((contract) => contract.events);
  const key = (type: string) =>
    type
      .replace(/^pl\.cus\./, '')
      .replaceAll('.', '_')
      .replaceAll('-', '_');
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Okienko events',
      version,
      description:
        'Facts the services announce, at least once and possibly out of order. References and facts only, no personal data.',
      license: { name: 'EUPL-1.2' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(
      events.map((event) => [
        key(event.type),
        {
          address: `cus.evt.${event.type.replace(/^pl\.cus\./, '')}`,
          description: event.summary,
          messages: { [key(event.type)]: { $ref: `#/components/messages/${key(event.type)}` } },
        },
      ]),
    ),
    operations: Object.fromEntries(
      events.map((event) => [
        `send_${key(event.type)}`,
        { action: 'send', channel: { $ref: `#/channels/${key(event.type)}` }, summary: event.summary },
      ]),
    ),
    components: {
      messages: Object.fromEntries(
        events.map((event) => [
          key(event.type),
          {
            name: event.type,
            title: event.summary,
            payload: envelope(event.type, jsonSchema(event.data, 'output')),
          },
        ]),
      ),
    },
  };
}

function envelope(type: string, data: Record<string, unknown>): Record<string, unknown> {
  return {
    type: 'object',
    required: [
      'specversion',
      'id',
      'source',
      'type',
      'subject',
      'time',
      'datacontenttype',
      'centreid',
      'sequence',
      'data',
    ],
    properties: {
      specversion: { const: '1.0' },
      id: { type: 'string', format: 'uuid' },
      source: { type: 'string' },
      type: { const: type },
      subject: { type: 'string', description: 'Id of the aggregate the fact is about' },
      time: { type: 'string', format: 'date-time' },
      datacontenttype: { const: 'application/json' },
      centreid: { type: 'string', format: 'uuid', description: 'Tenant' },
      sequence: { type: 'string', description: 'Orders the facts of one aggregate' },
      traceparent: { type: 'string' },
      data,
    },
  };
}
