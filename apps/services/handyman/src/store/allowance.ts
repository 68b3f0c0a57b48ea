import { parseLocalDate } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import { assertWithinCaps, type Use } from '../domain/caps';

interface Claim extends Use {
  readonly jobId: string;
  readonly residentId: string;
  /** Day of the job, planned or done; its calendar year is charged. */
  readonly on: string;
}

/**
 * Charges a job to the person's year, replacing what the same job was charged before.
 * The lock is advisory since the ledger is a sum of rows: there is no one row all jobs of a person share.
 * @throws DomainError rule-broken `handyman.cap-passed`
 */
export async function claimAllowance(db: EntityManager, claim: Claim): Promise<void> {
  const on = parseLocalDate(claim.on);
  await db.query(
    `select pg_advisory_xact_lock(hashtextextended(platform.centre()::text || person_of($1)::text || $2, 0))`,
    [claim.residentId, on.slice(0, 4)],
  );
  const used = await usedInYear(db, claim.residentId, on.slice(0, 4), claim.jobId);
  assertWithinCaps(claim, used, on);
  await db.query(
    `insert into allowance_entry (job_id, resident_id, used_on, quarters, material_grosze) values ($1, $2, $3, $4, $5)
     on conflict (centre_id, job_id) do update set
       used_on = excluded.used_on, quarters = excluded.quarters, material_grosze = excluded.material_grosze`,
    [claim.jobId, claim.residentId, on, claim.quarters, claim.materialGrosze],
  );
}

export async function releaseAllowance(db: EntityManager, jobId: string): Promise<void> {
  await db.query('delete from allowance_entry where job_id = $1', [jobId]);
}

/** Planned and done jobs of the person behind a record, under whichever record and whoever does them. */
export async function usedInYear(
  db: EntityManager,
  residentId: string,
  year: string,
  exceptJobId?: string,
): Promise<Use> {
  const [row] = (await db.query(
    `select coalesce(sum(quarters), 0) as quarters, coalesce(sum(material_grosze), 0) as material
     from allowance_entry
     where resident_id in (select records_of($1)) and used_on between $2 and $3
       and job_id is distinct from $4`,
    [residentId, `${year}-01-01`, `${year}-12-31`, exceptJobId ?? null],
  )) as { quarters: string; material: string }[];
  return { quarters: Number(row?.quarters ?? 0), materialGrosze: Number(row?.material ?? 0) };
}
