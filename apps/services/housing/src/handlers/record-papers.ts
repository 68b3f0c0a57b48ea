import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { assertPapers } from '../domain/papers';
import { act, lockStay } from '../store/stays';

@Handles(housing.recordPapers)
export class RecordPapersHandler {
  async handle(input: Input<typeof housing.recordPapers>, context: CommandContext) {
    const stay = await lockStay(context.db, input.stayId, input.version);
    const housingContract = input.housingContract ?? stay.housingContract;
    const decision = input.decision ?? stay.decision;
    if (stay.movedInOn) assertPapers({ housingContract, decision }, stay.movedInOn);
    await act(context, stay, 'record-papers', { housingContract, decision });
    return { done: true as const };
  }
}
