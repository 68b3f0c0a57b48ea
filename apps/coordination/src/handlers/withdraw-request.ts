import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { requestStates } from '../domain/request-states';
import { changeRequest, dayOfStep, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.withdrawRequest)
export class WithdrawRequestHandler {
  async handle(input: Input<typeof coordination.withdrawRequest>, context: CommandContext) {
    const { db, actor, now } = context;
    const row = await lockRequest(db, input);
    const on = dayOfStep(input.on, now, row);
    const state = requestStates.next(row.state, 'withdraw');
    const note = input.note === undefined ? {} : { note: input.note };
    const ending = { on, by: actor.userId, reason: input.reason, ...note };
    const changed = await changeRequest(db, row, { state, ending });
    await addToTimeline(context, row, {
      kind: 'request-withdrawn',
      on,
      requestId: row.id,
      detail: input.reason,
    });
    return { version: changed.version, state };
  }
}
