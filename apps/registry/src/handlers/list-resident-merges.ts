import { registry, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { loadResident } from '../store/load-resident';

interface MergeRow {
  mergeId: string;
  survivorId: string;
  mergedId: string;
  mergedAt: Date;
  mergedBy: string;
  undoneAt: Date | null;
}

@Handles(registry.listResidentMerges)
export class ListResidentMergesHandler {
  async handle({ residentId }: Input<typeof registry.listResidentMerges>, { db }: QueryContext) {
    const { ids } = await loadResident(db, residentId);
    const rows: MergeRow[] = await db.query(
      `select id as "mergeId", survivor_id as "survivorId", merged_id as "mergedId", merged_at as "mergedAt",
         merged_by as "mergedBy", undone_at as "undoneAt"
       from resident_merge where survivor_id = any($1) or merged_id = any($1) order by id desc limit 200`,
      [ids],
    );
    return {
      items: rows.map(({ undoneAt, ...merge }) => ({
        ...merge,
        mergedAt: merge.mergedAt.toISOString(),
        ...(undoneAt ? { undoneAt: undoneAt.toISOString() } : {}),
      })),
    };
  }
}
