import { coordination, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { isPlanRequired, planReadyDue } from '../domain/clocks';
import { requestStates } from '../domain/request-states';
import { changeRequest, dayOfStep, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';

type QualifyRequest = Input<typeof coordination.qualifyRequest>;

@Handles(coordination.qualifyRequest)
export class QualifyRequestHandler {
  async handle(input: QualifyRequest, context: CommandContext) {
    const { db, actor, now } = context;
    const row = await lockRequest(db, input);
    const on = dayOfStep(input.on, now, row);
    const state = requestStates.next(row.state, 'qualify');
    if (!row.residentId) throw new DomainError('rule-broken', 'coordination.resident-not-attached');
    const period = coordinationPeriod(input);
    const planRequired = period !== undefined && isPlanRequired(period.from, period.to);
    const changed = await changeRequest(db, row, {
      state,
      qualifiedOn: on,
      qualifiedBy: actor.userId,
      qualifiedServices: input.services,
      coordinationFrom: period?.from ?? null,
      coordinationTo: period?.to ?? null,
      planRequired,
    });
    await addToTimeline(context, row, {
      kind: 'request-qualified',
      on,
      requestId: row.id,
      detail: planRequired ? 'plan-required' : 'plan-not-required',
    });
    return {
      version: changed.version,
      state,
      planRequired,
      ...(planRequired ? { planDueOn: planReadyDue(row.receivedOn) } : {}),
    };
  }
}

function coordinationPeriod({ coordinationFrom: from, coordinationTo: to }: QualifyRequest) {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || to === undefined || to < from)
    throw new DomainError('rule-broken', 'coordination.coordination-period-incomplete');
  return { from, to };
}
