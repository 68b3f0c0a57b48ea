import type { Contract, Operation } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import type { CommandContext, QueryContext } from './context';
import { Handles, type HandlerClass } from './handles';

interface DeadLetterRow {
  id: string;
  subscription: string;
  type: string | null;
  reason: string;
  deliveries: number;
  buried_at: Date;
  replayed_at: Date | null;
}

/** Handlers of the operations `deadLetterOperations` declares; the same for every service. */
export function deadLetterHandlers(contract: Contract): HandlerClass[] {
  const find = (name: string): Operation | undefined =>
    contract.operations.find((operation) => operation.name === name);
  const list = find('list-dead-letters');
  const replay = find('replay-dead-letter');
  return [...(list ? [listHandler(list)] : []), ...(replay ? [replayHandler(replay)] : [])];
}

function listHandler(operation: Operation): HandlerClass {
  class ListDeadLettersHandler {
    async handle(_input: unknown, { db }: QueryContext) {
      const rows: DeadLetterRow[] = await db.query(
        'select id, subscription, type, reason, deliveries, buried_at, replayed_at from dead_letter order by buried_at desc limit 200',
      );
      return {
        items: rows.map((row) => ({
          id: row.id,
          subscription: row.subscription,
          ...(row.type ? { eventType: row.type } : {}),
          reason: row.reason,
          deliveries: row.deliveries,
          buriedAt: row.buried_at.toISOString(),
          ...(row.replayed_at ? { replayedAt: row.replayed_at.toISOString() } : {}),
        })),
      };
    }
  }
  Handles(operation)(ListDeadLettersHandler);
  return ListDeadLettersHandler;
}

function replayHandler(operation: Operation): HandlerClass {
  class ReplayDeadLetterHandler {
    async handle(input: { deadLetterId: string }, { db }: CommandContext) {
      // The consumer picks the request up; the inbox keeps a second effect out.
      const requested: unknown[] = await db.query(
        `insert into replay_request (letter_id, centre_id, subscription)
         select id, centre_id, subscription from dead_letter where id = $1 and replayed_at is null
         on conflict (letter_id) do update set subscription = excluded.subscription returning letter_id`,
        [input.deadLetterId],
      );
      if (requested.length === 0) throw new DomainError('not-found', 'platform.dead-letter-not-found');
      return { done: true as const };
    }
  }
  Handles(operation)(ReplayDeadLetterHandler as never);
  return ReplayDeadLetterHandler;
}
