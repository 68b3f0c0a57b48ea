import type { registry } from '@cus/contracts';
import { DomainError, type Stamped } from '@cus/kernel';
import type { EntityManager } from 'typeorm';

/** One record as stored; private parts are null for those whom the database hides them from. */
export interface ResidentRecord {
  readonly id: string;
  readonly version: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly address: registry.Address | null;
  readonly alerts: readonly { code: never; note?: string }[];
  readonly concealed: boolean;
  readonly mergedInto: string | null;
  readonly birthDate: string | null;
  readonly peselCipher: Buffer | null;
  readonly email: string | null;
  readonly preferences: never | null;
}

/** A resident: the record that stands, then those merged into it, oldest first. */
export interface Resident {
  readonly standing: ResidentRecord;
  readonly merged: readonly ResidentRecord[];
  /** Ids of all of them: what was written under any counts for the person. */
  readonly ids: readonly string[];
}

const SELECT = `
select r.id, r.version, r.first_name as "firstName", r.last_name as "lastName", r.phone, r.address, r.alerts,
  r.concealed, r.merged_into as "mergedInto", p.birth_date::text as "birthDate", p.pesel_cipher as "peselCipher",
  p.email, p.preferences
from resident r left join resident_private p on p.resident_id = r.id`;

/** The persons behind the given ids of standing records, as far as the asker may see them. */
export async function loadResidents(
  db: EntityManager,
  standingIds: readonly string[],
): Promise<Map<string, Resident>> {
  if (standingIds.length === 0) return new Map();
  const records: ResidentRecord[] = await db.query(
    `${SELECT} where r.id = any($1) or r.merged_into = any($1) order by r.merged_into is not null, r.id`,
    [standingIds],
  );
  const groups = new Map<string, ResidentRecord[]>();
  for (const record of records) {
    const id = record.mergedInto ?? record.id;
    groups.set(id, [...(groups.get(id) ?? []), record]);
  }
  return new Map(
    [...groups].flatMap(([id, [standing, ...merged]]) =>
      standing && !standing.mergedInto
        ? [[id, { standing, merged, ids: [id, ...merged.map((record) => record.id)] }]]
        : [],
    ),
  );
}

/** @throws DomainError not-found `registry.resident-not-found`, also when the asker may not see the record */
export async function loadResident(db: EntityManager, residentId: string): Promise<Resident> {
  const id = await standingId(db, residentId);
  const resident = (await loadResidents(db, [id])).get(id);
  if (!resident) throw new DomainError('not-found', 'registry.resident-not-found');
  return resident;
}

/**
 * Locks one record until the transaction ends, for commands that change it or what hangs on it.
 * @throws DomainError not-found `registry.resident-not-found`; conflict `registry.merged-into-another` with the surviving `residentId`
 */
export async function lockStanding(
  db: EntityManager,
  residentId: string,
): Promise<Stamped & { concealed: boolean }> {
  const rows: (Stamped & { concealed: boolean; merged_into: string | null })[] = await db.query(
    `select version, changed_at as "changedAt", changed_by as "changedBy", concealed, merged_into
     from resident where id = $1 for update`,
    [residentId],
  );
  const [row] = rows;
  if (!row) throw new DomainError('not-found', 'registry.resident-not-found');
  if (row.merged_into)
    throw new DomainError('conflict', 'registry.merged-into-another', { residentId: row.merged_into });
  return row;
}

/**
 * Id of the record that stands for the given one now.
 * @throws DomainError not-found `registry.resident-not-found`
 */
export async function standingId(db: EntityManager, residentId: string): Promise<string> {
  const rows: { id: string }[] = await db.query(
    'select coalesce(merged_into, id) as id from resident where id = $1',
    [residentId],
  );
  if (!rows[0]) throw new DomainError('not-found', 'registry.resident-not-found');
  return rows[0].id;
}
