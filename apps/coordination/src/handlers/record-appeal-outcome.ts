import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { requireNotBefore } from '../domain/day-order';
import { APPEAL_ACTIONS, requestStates } from '../domain/request-states';
import { lastDecision } from '../store/decisions';
import { DecisionRow, type RequestRow } from '../store/request-tables';
import { changeRequest, dayOfStep, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.recordAppealOutcome)
export class RecordAppealOutcomeHandler {
  async handle(input: Input<typeof coordination.recordAppealOutcome>, context: CommandContext) {
    const { db, actor, now } = context;
    const row = await lockRequest(db, input);
    const on = dayOfStep(input.on, now, row);
    const state = requestStates.next(row.state, APPEAL_ACTIONS[input.outcome]);
    const decision = await lastDecision(db, row.id);
    requireNotBefore(on, decision.appealFiledOn ?? undefined);
    await db.update(DecisionRow, { id: decision.id }, { appealOutcome: input.outcome, appealOutcomeOn: on });
    const by = actor.userId;
    const note = input.note === undefined ? {} : { note: input.note };
    const consequence: Partial<RequestRow> =
      state === 'closed'
        ? { ending: { on, by, reason: `appeal-${input.outcome}`, ...note } }
        : state === 'qualified'
          ? // Which services and for how long follows from the plan; that one is needed is for its writer to say.
            { qualifiedOn: on, qualifiedBy: by, qualifiedServices: row.wishedServices }
          : {};
    const changed = await changeRequest(db, row, { state, ...consequence });
    await addToTimeline(context, row, {
      kind: 'appeal-decided',
      on,
      requestId: row.id,
      detail: input.outcome,
    });
    return { version: changed.version, state };
  }
}
