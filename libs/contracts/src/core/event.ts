import { z } from 'zod';
import { tolerant } from './tolerant';

interface EventSpec<D extends z.ZodObject> {
  readonly service: string;
  /** A fact in the past tense, kebab-case. */
  readonly name: string;
  readonly version: number;
  readonly summary: string;
  /** References and facts only: no PESEL, name, address or phone may be declared here. */
  readonly data: D;
}

export interface EventDefinition<D extends z.ZodObject = z.ZodObject> extends EventSpec<D> {
  readonly kind: 'event';
  /** `data` for reading: what a newer release added, on whatever level, is left out. Writing stays strict. */
  readonly reader: D;
  /** CloudEvents type: `pl.cus.<service>.<name>.v<version>`. */
  readonly type: string;
}

export type EventData<E extends EventDefinition> = z.output<E['data']>;

export function event<D extends z.ZodObject>(spec: EventSpec<D>): EventDefinition<D> {
  return {
    ...spec,
    kind: 'event',
    reader: tolerant(spec.data),
    type: `pl.cus.${spec.service}.${spec.name}.v${spec.version}`,
  };
}

export function isEvent(value: unknown): value is EventDefinition {
  return (value as { kind?: unknown } | null)?.kind === 'event';
}

/** The CloudEvents 1.0 envelope every event travels in (JSON format), with three extension attributes of ours. */
export const cloudEvent = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string(),
  type: z.string(),
  /** Id of the aggregate the fact is about. */
  subject: z.string(),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  /** Tenant the fact belongs to. */
  centreid: z.uuid(),
  /** Grows with every fact of one service; orders the facts of one aggregate. */
  sequence: z.string().regex(/^\d+$/),
  traceparent: z.string().optional(),
  data: z.unknown(),
});

export type CloudEvent = z.output<typeof cloudEvent>;
