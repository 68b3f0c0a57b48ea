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
  dismissed_at: Date | null;
  dismissed_by: string | null;
  dismissed_reason: string | null;
}

/**
 * Handlers of the operations `deadLetterOperations` declares; the same for every service.
 * @param replayDays how long the inbox would know the event if it had its effect after all; later it could have it twice
 */
export function deadLetterHandlers(contract: Contract, replayDays: number): HandlerClass[] {
  const find = (name: string): Operation | undefined =>
    contract.operations.find((operation) => operation.name === name);
  const list = find('list-dead-letters');
  const replay = find('replay-dead-letter');
  const dismiss = find('dismiss-dead-letter');
  return [
    ...(list ? [listHandler(list)] : []),
    ...(replay ? [replayHandler(replay, replayDays)] : []),
    ...(dismiss ? [dismissHandler(dismiss)] : []),
  ];
}

function listHandler(operation: Operation): HandlerClass {
  class ListDeadLettersHandler {
    async handle(_input: unknown, { db }: QueryContext) {
      const rows: DeadLetterRow[] = await db.query(
        `select id, subscription, type, reason, deliveries, buried_at, replayed_at, dismissed_at, dismissed_by, dismissed_reason
         from dead_letter order by buried_at desc limit 200`,
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
          ...(row.dismissed_at
            ? {
                dismissed: {
                  at: row.dismissed_at.toISOString(),
                  by: row.dismissed_by,
                  reason: row.dismissed_reason,
                },
              }
            : {}),
        })),
      };
    }
  }
  Handles(operation)(ListDeadLettersHandler);
  return ListDeadLettersHandler;
}

/**
 * Holds a letter nobody has settled yet.
 * @throws DomainError not-found `platform.dead-letter-not-found`, conflict `platform.dead-letter-settled`
 */
async function holdOpenLetter({ db }: CommandContext, id: string): Promise<{ days: number }> {
  const [letter]: { days: number; settled: boolean }[] = await db.query(
    // The database buried it, so the database tells its age.
    `select extract(epoch from now() - buried_at)::float8 / 86400 as days, coalesce(replayed_at, dismissed_at) is not null as settled
     from dead_letter where id = $1 for update`,
    [id],
  );
  if (!letter) throw new DomainError('not-found', 'platform.dead-letter-not-found');
  if (letter.settled) throw new DomainError('conflict', 'platform.dead-letter-settled');
  return { days: letter.days };
}

function replayHandler(operation: Operation, replayDays: number): HandlerClass {
  class ReplayDeadLetterHandler {
    async handle({ deadLetterId }: { deadLetterId: string }, context: CommandContext) {
      const { days } = await holdOpenLetter(context, deadLetterId);
      if (days > replayDays)
        throw new DomainError('rule-broken', 'platform.dead-letter-too-old', { days: replayDays });
      // The consumer picks the request up; the inbox keeps a second effect out.
      await context.db.query(
        `insert into replay_request (letter_id, centre_id, subscription)
         select id, centre_id, subscription from dead_letter where id = $1 on conflict (letter_id) do nothing`,
        [deadLetterId],
      );
      return { done: true as const };
    }
  }
  Handles(operation)(ReplayDeadLetterHandler as never);
  return ReplayDeadLetterHandler;
}

function dismissHandler(operation: Operation): HandlerClass {
  class DismissDeadLetterHandler {
    async handle(input: { deadLetterId: string; reason: string }, context: CommandContext) {
      await holdOpenLetter(context, input.deadLetterId);
      const { db, actor, now } = context;
      await db.query('delete from replay_request where letter_id = $1', [input.deadLetterId]);
      await db.query(
        'update dead_letter set dismissed_at = $2, dismissed_by = $3, dismissed_reason = $4 where id = $1',
        [input.deadLetterId, now, actor.userId, input.reason],
      );
      return { done: true as const };
    }
  }
  Handles(operation)(DismissDeadLetterHandler as never);
  return DismissDeadLetterHandler;
}
