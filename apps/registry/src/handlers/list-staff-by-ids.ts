import { registry, type Input, type RawOutput } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';

type Item = RawOutput<typeof registry.listStaffByIds>['items'][number];

@Handles(registry.listStaffByIds)
export class ListStaffByIdsHandler {
  async handle({ ids }: Input<typeof registry.listStaffByIds>, { db }: QueryContext) {
    const rows: { [K in keyof Item]-?: Item[K] | null }[] = await db.query(
      // An account that changed sides has two entries; its work for the centre is told under the centre's.
      `select distinct on (asked.id) asked.id, s.name, s.position, s.provider_id as "providerId"
       from unnest($1::uuid[]) as asked (id) join staff s on s.user_id = asked.id or s.id = asked.id
       order by asked.id, s.provider_id nulls first, s.id`,
      [ids],
    );
    return {
      items: rows.map(({ position, providerId, ...row }) => ({
        ...(row as Item),
        ...(position === null ? {} : { position }),
        ...(providerId === null ? {} : { providerId }),
      })),
    };
  }
}
