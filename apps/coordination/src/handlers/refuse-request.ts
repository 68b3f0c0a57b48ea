import { coordination, type Input } from '@cus/contracts';
import { DomainError, uuidv7 } from '@cus/kernel';
import { Handles, refusal, type CommandContext } from '@cus/platform';
import { appealUntil } from '../domain/clocks';
import { requireNotBefore } from '../domain/day-order';
import { requestStates } from '../domain/request-states';
import { DecisionRow } from '../store/request-tables';
import { changeRequest, dayOfStep, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.refuseRequest)
export class RefuseRequestHandler {
  async handle(input: Input<typeof coordination.refuseRequest>, context: CommandContext) {
    const { db, actor, now } = context;
    const row = await lockRequest(db, input);
    const issuedOn = dayOfStep(input.on, now, row);
    const state = requestStates.next(row.state, 'refuse');
    if (!row.residentId) throw new DomainError('rule-broken', 'coordination.resident-not-attached');
    const { deliveredOn } = input;
    if (deliveredOn) requireNotBefore(deliveredOn, issuedOn);
    const until = deliveredOn ? appealUntil(deliveredOn) : null;
    await db
      .insert(DecisionRow, {
        id: uuidv7(),
        requestId: row.id,
        number: input.decisionNumber,
        issuedOn,
        issuedBy: actor.userId,
        groundCode: input.groundCode,
        grounds: input.grounds,
        clause: input.clause,
        deliveredOn: deliveredOn ?? null,
        appealUntil: until,
      })
      .catch((error: unknown) => {
        throw refusal(error, {
          decision_number_unique: () => new DomainError('conflict', 'coordination.decision-number-taken'),
        });
      });
    const changed = await changeRequest(db, row, {
      state,
      decisionDeliveredOn: deliveredOn ?? null,
      appealFiledOn: null,
    });
    await addToTimeline(context, row, {
      kind: 'request-refused',
      on: issuedOn,
      requestId: row.id,
      detail: input.groundCode,
    });
    return { version: changed.version, state, ...(until ? { appealUntil: until } : {}) };
  }
}
