import { registry, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import type { EntityManager } from 'typeorm';

interface NamedRow {
  id: string;
  firstName: string;
  lastName: string;
  mergedInto: string | null;
}

@Handles(registry.listResidentsByIds)
export class ListResidentsByIdsHandler {
  async handle({ ids }: Input<typeof registry.listResidentsByIds>, { db, logRead }: QueryContext) {
    const records = await named(db, ids);
    // A second question for the few merged ones: joined to itself, the table would be read whole.
    const survivors = records.flatMap(({ mergedInto }) => mergedInto ?? []);
    const standing = survivors.length > 0 ? await named(db, survivors) : [];
    const items = records.flatMap((record) => {
      const person = record.mergedInto ? standing.find(({ id }) => id === record.mergedInto) : record;
      if (!person) return [];
      return [
        { id: record.id, residentId: person.id, firstName: person.firstName, lastName: person.lastName },
      ];
    });
    logRead(
      'resident',
      items.map(({ residentId }) => residentId),
    );
    return { items };
  }
}

function named(db: EntityManager, ids: readonly string[]): Promise<NamedRow[]> {
  return db.query(
    `select id, first_name as "firstName", last_name as "lastName", merged_into as "mergedInto"
     from resident where id = any($1) order by id`,
    [ids],
  );
}
