import { DomainError } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import type { Delivery } from '../domain/types';

const OVERLAP = `
with n as (
  select id, "residentId" as resident_id, "serviceCode" as service_code, state, tstzrange("startedAt", "endedAt") as minutes
  from jsonb_to_recordset($1::jsonb)
    as n(id uuid, "residentId" uuid, "serviceCode" text, state text, "startedAt" timestamptz, "endedAt" timestamptz)
), known as (
  select id, resident_id, service_code, state, tstzrange(started_at, ended_at) as minutes from delivery
  where resident_id in (select records_of(resident_id) from n) and id not in (select id from n)
    and started_at is not null and state <> 'withdrawn'
  union all select * from n
)
select 1 from n join known k on k.id <> n.id and k.resident_id <> n.resident_id and k.service_code = n.service_code
  and k.minutes && n.minutes and person_of(k.resident_id) = person_of(n.resident_id)
where n.state <> 'accepted' or k.state = 'accepted' limit 1`;

/**
 * No minute of a service is paid twice for one person, whose orders may stand on records that were merged. On one record
 * the constraint `delivery_minutes` sees to it; over several, this does, under a lock on the person. What overlapped before
 * the merge was known stays recorded, but only one of it can be accepted.
 * @throws DomainError conflict `commissioning.minutes-already-delivered`
 */
export async function assertMinutesFree(db: EntityManager, deliveries: readonly Delivery[]): Promise<void> {
  const timed = deliveries.filter(({ startedAt, state }) => startedAt !== undefined && state !== 'withdrawn');
  if (timed.length === 0) return;
  const merged: { person: string }[] = await db.query(
    `select distinct person_of(resident) as person from unnest($1::uuid[]) as resident
     where exists (select 1 from resident_merge where resident in (survivor_id, merged_id) and not undone)`,
    [timed.map(({ residentId }) => residentId)],
  );
  if (merged.length === 0) return;
  await db.query(
    `select pg_advisory_xact_lock(hashtextextended('commissioning.minutes/' || person, 0))
     from (select person from unnest($1::text[]) as person order by person) sorted`,
    [merged.map(({ person }) => person)],
  );
  const overlapping: unknown[] = await db.query(OVERLAP, [JSON.stringify(timed)]);
  if (overlapping.length > 0) throw new DomainError('conflict', 'commissioning.minutes-already-delivered');
}
