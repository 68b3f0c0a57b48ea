import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { loadResident } from '../store/load-resident';

@Handles(registry.leaveHousehold)
export class LeaveHouseholdHandler {
  async handle(
    { householdId, residentId, on }: Input<typeof registry.leaveHousehold>,
    { db }: CommandContext,
  ) {
    const { ids } = await loadResident(db, residentId);
    const [left] = (await db.query(
      `update household_member set to_on = $3
       where household_id = $1 and resident_id = any($2) and to_on is null and from_on <= $3 returning id`,
      [householdId, ids, on],
    )) as [unknown[], number];
    if (left.length === 0) throw new DomainError('not-found', 'registry.not-in-the-household');
    return { done: true as const };
  }
}
