import { DomainError, uuidv7 } from '@cus/kernel';
import { refusal } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { standingId } from './load-resident';
import { HouseholdMemberTable } from './tables';

/** @throws DomainError not-found `registry.resident-not-found`, conflict `registry.already-in-a-household` */
export async function addHouseholdMember(
  db: EntityManager,
  { householdId, residentId, from }: { householdId: string; residentId: string; from: string },
): Promise<void> {
  const id = await standingId(db, residentId);
  await db
    .insert(HouseholdMemberTable, { id: uuidv7(), householdId, residentId: id, fromOn: from })
    .catch((error: unknown) => {
      throw refusal(error, {
        one_household_at_a_time: () =>
          new DomainError('conflict', 'registry.already-in-a-household', { residentId: id }),
      });
    });
}
