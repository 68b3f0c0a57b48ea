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

type NewEvent = Pick<WrittenEvent, 'id' | 'type' | 'aggregateId' | 'data' | 'at'>;

/** Events, audit entries and the stored answer of one piece of work, written in one statement that travels with the commit. */
export class Records {
  private readonly events: NewEvent[] = [];
  private readonly reads = new Map<string, Set<string>>();
  private writtenEvents: WrittenEvent[] = [];

  constructor(private readonly schema: string) {}

  get hasEvents(): boolean {
    return this.events.length > 0;
  }

  get hasReads(): boolean {
    return this.reads.size > 0;
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
    const ids = this.reads.get(subjectKind) ?? new Set<string>();
    for (const id of subjectIds) ids.add(id);
    this.reads.set(subjectKind, ids);
  }

  writeWithCommit(transaction: Transaction, { operation, actor, trace, command }: Occasion): void {
    const audits = [
      ...(operation.kind === 'command' ? [{ kind: 'command', subjectKind: null, ids: [] as string[] }] : []),
      ...[...this.reads].map(([subjectKind, ids]) => ({ kind: 'read', subjectKind, ids: [...ids] })),
    ];
    const statement = {
      text: recordsSql(this.schema),
      values: [
        actor.centreId,
        actor.userId,
        JSON.stringify(this.events),
        trace.traceparent,
        JSON.stringify(audits),
        actor.providerId ?? null,
        actor.roles,
        operation.id,
        trace.traceId,
        command?.commandId ?? null,
        command?.inputHash ?? null,
        command?.answer ?? null,
      ],
    };
    transaction.finishWith(statement, (rows: { id: string; seq: string }[]) => {
      const seqOf = new Map(rows.map(({ id, seq }) => [id, seq]));
      this.writtenEvents = this.events.map((event) => ({
        ...event,
        seq: seqOf.get(event.id) as string,
        centreId: actor.centreId,
        traceparent: trace.traceparent,
      }));
    });
  }
}

/** One round trip for all three tables; measured against three inserts in docs/reference/bench.json. */
function recordsSql(schema: string): string {
  return `
with events as (
  insert into ${schema}.outbox (id, centre_id, type, aggregate_id, data, traceparent, occurred_at)
  select e.id, $1, e.type, e."aggregateId", e.data, $4, e.at
  from jsonb_to_recordset($3::jsonb) as e(id uuid, type text, "aggregateId" text, data jsonb, at timestamptz)
  returning id, seq
), audits as (
  insert into ${schema}.audit (centre_id, at, actor_id, provider_id, roles, operation, kind, subject_kind, subject_ids, command_id, trace_id)
  select $1, now(), $2, $6, $7, $8, a.kind, a."subjectKind",
    (select coalesce(array_agg(v::uuid), '{}') from jsonb_array_elements_text(a.ids) v), $10, $9
  from jsonb_to_recordset($5::jsonb) as a(kind text, "subjectKind" text, ids jsonb)
), answered as (
  insert into ${schema}.command_answer (centre_id, command_id, actor_id, operation, input_hash, answer)
  select $1, $10::uuid, $2, $8, $11, $12::jsonb where $10 is not null
)
select id, seq from events`;
}
