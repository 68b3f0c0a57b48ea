import { registry, type Input } from '@cus/contracts';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { loadResident } from '../store/load-resident';

interface ReadRow {
  seq: string;
  at: Date;
  userId: string;
  providerId: string | null;
  roles: string[];
  operation: string;
  reason: string | null;
}

const SORT = new Keyset({ 'a.seq': 'number' }, 'desc');

@Handles(registry.listReaders)
export class ListReadersHandler {
  async handle({ residentId, limit, cursor }: Input<typeof registry.listReaders>, { db }: QueryContext) {
    const { ids } = await loadResident(db, residentId);
    const values: unknown[] = [ids];
    const after = SORT.after(cursor, (value) => `$${values.push(value)}`);
    const rows: ReadRow[] = await db.query(
      `select a.seq, a.at, a.actor_id as "userId", a.provider_id as "providerId", a.roles, a.operation,
         (select v.reason from reveal v where v.trace_id = a.trace_id and v.actor_id = a.actor_id
            and v.resident_id = any($1) limit 1) as reason
       from audit a
       where a.subject_ids && $1::uuid[] and a.kind = 'read' and a.subject_kind = 'resident' and ${after}
       order by ${SORT.order} limit $${values.push(limit + 1)}`,
      values,
    );
    const { items, ...rest } = SORT.page(rows, limit, (row) => [row.seq]);
    return {
      items: items.map(({ at, userId, providerId, roles, operation, reason }) => ({
        at: at.toISOString(),
        userId,
        providerId: providerId ?? undefined,
        roles,
        operation,
        reason: reason ?? undefined,
      })),
      ...rest,
    };
  }
}
