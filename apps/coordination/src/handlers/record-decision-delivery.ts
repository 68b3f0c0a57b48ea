import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { appealUntil } from '../domain/clocks';
import { requireNotBefore } from '../domain/day-order';
import { requestStates } from '../domain/request-states';
import { lastDecision } from '../store/decisions';
import { DecisionRow } from '../store/request-tables';
import { changeRequest, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.recordDecisionDelivery)
export class RecordDecisionDeliveryHandler {
  async handle(input: Input<typeof coordination.recordDecisionDelivery>, context: CommandContext) {
    const { db } = context;
    const row = await lockRequest(db, input);
    const state = requestStates.next(row.state, 'deliver');
    const decision = await lastDecision(db, row.id);
    const { deliveredOn, appealWaivedOn } = input;
    requireNotBefore(deliveredOn, decision.issuedOn);
    if (appealWaivedOn) requireNotBefore(appealWaivedOn, deliveredOn);
    const until = appealUntil(deliveredOn);
    await db.update(
      DecisionRow,
      { id: decision.id },
      { deliveredOn, appealUntil: until, appealWaivedOn: appealWaivedOn ?? null },
    );
    const changed = await changeRequest(db, row, { decisionDeliveredOn: deliveredOn });
    await addToTimeline(context, row, { kind: 'decision-delivered', on: deliveredOn, requestId: row.id });
    return { version: changed.version, state, appealUntil: until };
  }
}
