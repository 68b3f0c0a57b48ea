import { registry, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';

interface NamedRow {
  id: string;
  residentId: string;
  firstName: string;
  lastName: string;
}

@Handles(registry.listResidentsByIds)
export class ListResidentsByIdsHandler {
  async handle({ ids }: Input<typeof registry.listResidentsByIds>, { db, logRead }: QueryContext) {
    const items: NamedRow[] = await db.query(
      `select r.id, s.id as "residentId", s.first_name as "firstName", s.last_name as "lastName"
       from resident r join resident s on s.id = coalesce(r.merged_into, r.id) where r.id = any($1) order by r.id`,
      [ids],
    );
    logRead(
      'resident',
      items.map(({ residentId }) => residentId),
    );
    return { items };
  }
}
