import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { addHouseholdMember } from '../store/add-household-member';
import { HouseholdTable } from '../store/tables';

@Handles(registry.joinHousehold)
export class JoinHouseholdHandler {
  async handle(input: Input<typeof registry.joinHousehold>, { db }: CommandContext) {
    if (!(await db.existsBy(HouseholdTable, { id: input.householdId })))
      throw new DomainError('not-found', 'registry.household-not-found');
    await addHouseholdMember(db, input);
    return { done: true as const };
  }
}
