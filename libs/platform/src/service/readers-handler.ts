import type { readersOperation } from '@cus/contracts';
import { Keyset } from '../persistence/keyset-page';
import type { QueryContext } from './context';
import { Handles, type HandlerClass } from './handles';

interface ReadRow {
  seq: string;
  at: Date;
  actor_id: string;
  provider_id: string | null;
  roles: string[];
  operation: string;
}

const SORT = new Keyset({ seq: 'number' }, 'desc');

/**
 * Handler of the operation `readersOperation` declares, for a service that follows merges of residents: its schema has the
 * function `records_of(resident)`, every record that is the same person today.
 */
export function readersHandler(operation: ReturnType<typeof readersOperation>): HandlerClass {
  class ListReadersHandler {
    async handle(
      { residentId, limit, cursor }: { residentId: string; limit: number; cursor?: string },
      { db }: QueryContext,
    ) {
      const values: unknown[] = [residentId];
      const after = SORT.after(cursor, (value) => `$${values.push(value)}`);
      const rows: ReadRow[] = await db.query(
        `select seq, at, actor_id, provider_id, roles, operation from audit
         where subject_ids && array(select records_of($1)) and kind = 'read' and subject_kind = 'resident' and ${after}
         order by ${SORT.order} limit $${values.push(limit + 1)}`,
        values,
      );
      const { items, ...rest } = SORT.page(rows, limit, (row) => [row.seq]);
      return {
        items: items.map((row) => ({
          at: row.at.toISOString(),
          userId: row.actor_id,
          ...(row.provider_id && { providerId: row.provider_id }),
          roles: row.roles,
          operation: row.operation,
        })),
        ...rest,
      };
    }
  }
  Handles(operation)(ListReadersHandler as never);
  return ListReadersHandler;
}
