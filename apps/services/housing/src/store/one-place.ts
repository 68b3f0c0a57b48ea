import { DomainError } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import type { Nights } from './places';

/**
 * One person has one place, under all records: the constraint `stay_one_per_resident` knows records only. Whoever asks for
 * the same person meanwhile waits until this transaction ends.
 * @param except a stay that may have these nights: it is the one that gets them
 * @throws DomainError conflict `housing.resident-has-place`
 */
export async function assertHasNoPlace(
  db: EntityManager,
  residentId: string,
  { from, until }: Nights,
  except?: string,
): Promise<void> {
  await db.query(
    'select pg_advisory_xact_lock(hashtextextended(platform.centre()::text || person_of($1)::text, 0))',
    [residentId],
  );
  const clash = (await db.query(
    `select 1 from stay where resident_id in (select records_of($1)) and state <> 'cancelled'
       and nights && daterange($2::date, $3::date) and id is distinct from $4`,
    [residentId, from, until, except ?? null],
  )) as unknown[];
  if (clash.length > 0) throw new DomainError('conflict', 'housing.resident-has-place');
}
