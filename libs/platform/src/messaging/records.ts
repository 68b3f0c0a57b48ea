import type { EventDefinition, Operation } from '@cus/contracts';
import { type Actor, uuidv7 } from '@cus/kernel';
import type { Transaction } from '../persistence/unit-of-work';

interface Occasion {
  readonly operation: Operation | { id: string; kind: 'command' };
  readonly actor: Actor;
  readonly trace: { traceparent: string; traceId: string };
  readonly command?: { commandId: string; inputHash: string; answer: string };
}

/** An event as its transaction wrote it to the outbox. */
export interface WrittenEvent {
  readonly seq: string;
  readonly id: string;
  readonly type: string;
  readonly centreId: string;
  readonly aggregateId: string;
  readonly data: unknown;
  readonly traceparent: string | null;
  /** ISO instant. */
  readonly at: string;
}

/** Records of one kind that were read. */
export interface Read {
  readonly kind: string;
  readonly ids: readonly string[];
}

type NewEvent = Pick<WrittenEvent, 'id' | 'type' | 'aggregateId' | 'data' | 'at'>;

/** Events, audit entries and the stored answer of one piece of work, written in one statement that travels with the commit. */
export class Records {
  private readonly events: NewEvent[] = [];
  private readonly readIds = new Map<string, Set<string>>();
  private writtenEvents: WrittenEvent[] = [];

  constructor(private readonly schema: string) {}

  get hasEvents(): boolean {
    return this.events.length > 0;
  }

  get reads(): Read[] {
    return [...this.readIds].map(([kind, ids]) => ({ kind, ids: [...ids] }));
  }

  /** What waits in the outbox since the commit. */
  get written(): readonly WrittenEvent[] {
    return this.writtenEvents;
  }

  /** @throws Error when the data does not fit the event's declaration: a fault of ours, never of the caller. */
  addEvent(event: EventDefinition, aggregateId: string, data: unknown, at: Date): void {
    this.events.push({
      id: uuidv7(),
      type: event.type,
      aggregateId,
      data: event.data.parse(data),
      at: at.toISOString(),
    });
  }

  addReads(subjectKind: string, subjectIds: readonly string[]): void {
    const ids = this.readIds.get(subjectKind) ?? new Set<string>();
    for (const id of subjectIds) ids.add(id);
    this.readIds.set(subjectKind, ids);
  }

  writeWithCommit(transaction: Transaction, occasion: Occasion): void {
    const statement = recordsStatement(this.schema, {
      ...occasion,
      events: this.events,
      reads: this.reads,
    });
    transaction.finishWith(statement, (rows: { id: string; seq: string }[]) => {
      const seqOf = new Map(rows.map(({ id, seq }) => [id, seq]));
      this.writtenEvents = this.events.map((event) => ({
        ...event,
        seq: seqOf.get(event.id) as string,
        centreId: occasion.actor.centreId,
        traceparent: occasion.trace.traceparent,
      }));
    });
  }
}

interface ToWrite extends Occasion {
  readonly events: readonly NewEvent[];
  readonly reads: readonly Read[];
}

/** One statement with only the parts there is something for: a trip for each costs more, and so does an empty part. */
function recordsStatement(
  schema: string,
  { operation, actor, trace, command, events, reads }: ToWrite,
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const p = (value: unknown): string => `$${values.push(value)}`;
  const [centre, person, name, commandId] = [
    p(actor.centreId),
    p(actor.userId),
    p(operation.id),
    p(command?.commandId ?? null),
  ];
  const audited = (kind: string, subjectKind: string | null, ids: readonly string[]) =>
    `(${centre}, now(), ${person}, ${p(actor.providerId ?? null)}, ${p(actor.roles)}, ${name}, ${p(kind)}, ${p(subjectKind)}, ${p(ids)}, ${commandId}, ${p(trace.traceId)})`;
  const audits = [
    ...(operation.kind === 'command' ? [audited('command', null, [])] : []),
    ...reads.map(({ kind, ids }) => audited('read', kind, ids)),
  ];
  const parts = [
    `insert into ${schema}.audit (centre_id, at, actor_id, provider_id, roles, operation, kind, subject_kind, subject_ids, command_id, trace_id)
     values ${audits.join(', ')}`,
  ];
  if (command)
    parts.push(`insert into ${schema}.command_answer (centre_id, command_id, actor_id, operation, input_hash, answer)
     values (${centre}, ${commandId}, ${person}, ${name}, ${p(command.inputHash)}, ${p(command.answer)})`);
  if (events.length > 0)
    parts.push(`insert into ${schema}.outbox (centre_id, traceparent, id, type, aggregate_id, data, occurred_at)
     select ${centre}, ${p(trace.traceparent)}, e.* from unnest(${p(events.map(({ id }) => id))}::uuid[], ${p(events.map(({ type }) => type))}::text[],
       ${p(events.map(({ aggregateId }) => aggregateId))}::text[], ${p(events.map(({ data }) => JSON.stringify(data)))}::jsonb[], ${p(events.map(({ at }) => at))}::timestamptz[]) e
     returning id, seq`);
  const last = parts.pop() as string;
  const before = parts.map((part, index) => `part${index} as (${part})`).join(', ');
  return { text: before ? `with ${before} ${last}` : last, values };
}
