import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
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

@Handles(registry.listReaders)
export class ListReadersHandler {
  async handle({ residentId, limit, cursor }: Input<typeof registry.listReaders>, { db }: QueryContext) {
    const { ids } = await loadResident(db, residentId);
    const rows: ReadRow[] = await db.query(
      `select a.seq, a.at, a.actor_id as "userId", a.provider_id as "providerId", a.roles, a.operation,
         (select v.reason from reveal v where v.trace_id = a.trace_id and v.actor_id = a.actor_id
            and v.resident_id = any($1) limit 1) as reason
       from audit a
       where a.subject_ids && $1::uuid[] and a.kind = 'read' and a.subject_kind = 'resident' and ($2::bigint is null or a.seq < $2)
       order by a.seq desc limit $3`,
      [ids, cursor === undefined ? null : sequenceOf(cursor), limit + 1],
    );
    const shown = rows.slice(0, limit);
    return {
      items: shown.map(({ at, userId, providerId, roles, operation, reason }) => ({
        at: at.toISOString(),
        userId,
        providerId: providerId ?? undefined,
        roles,
        operation,
        reason: reason ?? undefined,
      })),
      ...(rows.length > limit ? { next: shown.at(-1)?.seq } : {}),
    };
  }
}

function sequenceOf(cursor: string): string {
  if (!/^\d{1,18}$/.test(cursor)) throw new DomainError('invalid', 'registry.unknown-cursor');
  return cursor;
}
