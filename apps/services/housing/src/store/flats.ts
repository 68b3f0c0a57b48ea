import { changedMeanwhile, DomainError, type Stamped } from '@cus/kernel';
import type { EntityManager } from 'typeorm';

export interface LockedFlat extends Stamped {
  readonly concealed: boolean;
  readonly openFrom: string;
  readonly closedFrom: string | null;
}

/**
 * Locks a flat that is being changed; places added meanwhile wait.
 * @param version the version the caller saw
 * @throws DomainError not-found `housing.flat-not-found`, conflict `housing.changed-meanwhile`
 */
export async function lockFlat(db: EntityManager, flatId: string, version: number): Promise<LockedFlat> {
  const [flat] = (await db.query(
    `select version, changed_at as "changedAt", changed_by as "changedBy", concealed, open_from::text as "openFrom",
       closed_from::text as "closedFrom" from flat where id = $1 for update`,
    [flatId],
  )) as LockedFlat[];
  if (!flat) throw new DomainError('not-found', 'housing.flat-not-found');
  if (flat.version !== version) throw changedMeanwhile('housing', flat);
  return flat;
}

export interface StayInTheWay {
  readonly stayId: string;
  readonly residentId: string;
  readonly placeLabel: string;
  readonly from: string;
  readonly until: string | null;
}

/** Stays with nights in a flat on or after an evening, the earliest first. */
export async function staysFrom(db: EntityManager, flatId: string, evening: string): Promise<StayInTheWay[]> {
  return db.query(
    `select s.id as "stayId", person_of(s.resident_id) as "residentId", p.label as "placeLabel",
       o.from_date::text as "from", o.until_date::text as "until"
     from place p join occupancy o on o.centre_id = p.centre_id and o.place_id = p.id
       join stay s on s.centre_id = o.centre_id and s.id = o.stay_id
     where p.flat_id = $1 and o.nights && daterange($2::date, null)
     order by o.from_date, p.label, s.id limit 200`,
    [flatId, evening],
  );
}
