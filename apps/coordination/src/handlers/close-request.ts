import { coordination, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { isDecisionFinal } from '../domain/decision-final';
import { requestStates } from '../domain/request-states';
import { lastDecision } from '../store/decisions';
import { changeRequest, dayOfStep, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.closeRequest)
export class CloseRequestHandler {
  async handle(input: Input<typeof coordination.closeRequest>, context: CommandContext) {
    const { db, actor, now } = context;
    const row = await lockRequest(db, input);
    const on = dayOfStep(input.on, now, row);
    const state = requestStates.next(row.state, 'close');
    if (row.state === 'refused' && !isDecisionFinal(await lastDecision(db, row.id), on))
      throw new DomainError('rule-broken', 'coordination.appeal-term-open');
    const note = input.note === undefined ? {} : { note: input.note };
    const ending = { on, by: actor.userId, reason: input.reason, ...note };
    const changed = await changeRequest(db, row, { state, ending });
    await addToTimeline(context, row, {
      kind: 'request-closed',
      on,
      requestId: row.id,
      detail: input.reason,
    });
    return { version: changed.version, state };
  }
}
