import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { assertPapers } from '../domain/papers';
import { act, assertEvening, lockStay } from '../store/stays';

@Handles(housing.moveIn)
export class MoveInHandler {
  async handle({ stayId, version, on }: Input<typeof housing.moveIn>, context: CommandContext) {
    const stay = await lockStay(context.db, stayId, version);
    assertEvening(stay, on);
    assertPapers(stay, on);
    await act(context, stay, 'move-in', { movedInOn: on });
    return { done: true as const };
  }
}
