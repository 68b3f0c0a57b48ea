import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, refusal, type CommandContext } from '@cus/platform';
import { standingId } from '../store/load-resident';
import { CarerTable } from '../store/tables';

@Handles(registry.addCarer)
export class AddCarerHandler {
  async handle(input: Input<typeof registry.addCarer>, { db, commandId: id }: CommandContext) {
    const residentId = await standingId(db, input.residentId);
    const carerId = await standingId(db, input.carerId);
    if (residentId === carerId) throw new DomainError('invalid', 'registry.cannot-care-for-oneself');
    const { relation, from: fromOn } = input;
    await db.insert(CarerTable, { id, residentId, carerId, relation, fromOn }).catch((error: unknown) => {
      throw refusal(error, {
        carer_once_at_a_time: () => new DomainError('conflict', 'registry.already-a-carer'),
      });
    });
    return { id };
  }
}
