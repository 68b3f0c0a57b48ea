import { coordination, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { requireNotBefore } from '../domain/day-order';
import { requestStates } from '../domain/request-states';
import { lastDecision } from '../store/decisions';
import { DecisionRow } from '../store/request-tables';
import { changeRequest, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.recordAppeal)
export class RecordAppealHandler {
  async handle(input: Input<typeof coordination.recordAppeal>, context: CommandContext) {
    const { db } = context;
    const row = await lockRequest(db, input);
    const state = requestStates.next(row.state, 'appeal');
    const { id, deliveredOn, appealUntil } = await lastDecision(db, row.id);
    if (!deliveredOn || !appealUntil)
      throw new DomainError('rule-broken', 'coordination.decision-not-delivered');
    requireNotBefore(input.filedOn, deliveredOn);
    const late = input.filedOn > appealUntil;
    await db.update(DecisionRow, { id }, { appealFiledOn: input.filedOn, appealLate: late });
    const changed = await changeRequest(db, row, { state, appealFiledOn: input.filedOn });
    await addToTimeline(context, row, {
      kind: 'appeal-filed',
      on: input.filedOn,
      requestId: row.id,
      detail: late ? 'late' : 'in-time',
    });
    return { version: changed.version, state, late };
  }
}
