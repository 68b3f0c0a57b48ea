import { registry, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { addHouseholdMember } from '../store/add-household-member';
import { HouseholdTable } from '../store/tables';

@Handles(registry.createHousehold)
export class CreateHouseholdHandler {
  async handle(
    { memberIds, from }: Input<typeof registry.createHousehold>,
    { db, commandId: householdId }: CommandContext,
  ) {
    await db.insert(HouseholdTable, { id: householdId });
    for (const residentId of new Set(memberIds))
      await addHouseholdMember(db, { householdId, residentId, from });
    return { id: householdId };
  }
}
