import { registry, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { loadResident } from '../store/load-resident';

interface ConsentRow {
  id: string;
  purpose: never;
  granted: boolean;
  on: string;
  form: string;
  recordedAt: Date;
  recordedBy: string;
}

@Handles(registry.listConsents)
export class ListConsentsHandler {
  async handle({ residentId }: Input<typeof registry.listConsents>, { db, logRead }: QueryContext) {
    const { ids } = await loadResident(db, residentId);
    logRead('resident', ids.slice(0, 1));
    const rows: ConsentRow[] = await db.query(
      `select id, purpose, granted, counts_from::text as "on", form, recorded_at as "recordedAt", recorded_by as "recordedBy"
       from consent where resident_id = any($1) order by counts_from desc, seq desc limit 500`,
      [ids],
    );
    return { items: rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() })) };
  }
}
