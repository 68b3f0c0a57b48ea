import { coordination, type Input } from '@cus/contracts';
import { DomainError, uuidv7 } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { requestStates } from '../domain/request-states';
import { PassingRow } from '../store/request-tables';
import { changeRequest, dayOfStep, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.passRequest)
export class PassRequestHandler {
  async handle(input: Input<typeof coordination.passRequest>, context: CommandContext) {
    const { db, actor, now } = context;
    const row = await lockRequest(db, input);
    const on = dayOfStep(input.on, now, row);
    if (!input.consentGiven) throw new DomainError('rule-broken', 'coordination.consent-missing');
    if (input.toPillar === row.pillar) throw new DomainError('rule-broken', 'coordination.already-in-pillar');
    const state = requestStates.next(row.state, 'pass');
    await db.insert(PassingRow, {
      id: uuidv7(),
      requestId: row.id,
      fromPillar: row.pillar,
      toPillar: input.toPillar,
      fromSiteId: row.siteId,
      pillarSinceBefore: row.pillarSince,
      passedOn: on,
      passedBy: actor.userId,
      consentGivenOn: input.consentGivenOn ?? on,
      consentId: input.consentId ?? null,
      note: input.note ?? null,
      stateBefore: row.state,
      assigneeBefore: row.assigneeId,
    });
    const changed = await changeRequest(db, row, {
      state,
      pillar: input.toPillar,
      pillarSince: on,
      siteId: input.toSiteId ?? row.siteId,
      assigneeId: null,
    });
    await addToTimeline(context, row, {
      kind: 'request-passed',
      on,
      requestId: row.id,
      detail: input.toPillar,
    });
    return { version: changed.version, state };
  }
}
