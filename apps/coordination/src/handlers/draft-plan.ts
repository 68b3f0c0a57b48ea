import { coordination, type Input } from '@cus/contracts';
import { uuidv7 } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { requireNotBefore } from '../domain/day-order';
import { draftPlan } from '../domain/write-plan';
import { assertNamesNoHiddenPlace } from '../store/concealed-places';
import { nextNumber } from '../store/numbers';
import { insertPlan, planAnswer, stepOf } from '../store/plans';
import { followPlan, requestToPlan } from '../store/request-plan';
import { currentResident } from '../store/residents';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.draftPlan)
export class DraftPlanHandler {
  async handle(input: Input<typeof coordination.draftPlan>, context: CommandContext) {
    const { db, actor, commandId, now } = context;
    const step = stepOf(context, input.on);
    const residentId = await currentResident(db, input.residentId);
    await assertNamesNoHiddenPlace(db, residentId, input.content);
    const request = input.requestId ? await requestToPlan(db, input.requestId, residentId) : undefined;
    requireNotBefore(step.on, request?.receivedOn);
    const plan = draftPlan(input.content, input.coordinatorId ?? actor.userId, step, uuidv7);
    const head = {
      id: commandId,
      number: await nextNumber(db, 'P', step.on),
      residentReference: input.residentId,
      residentId,
      requestId: request?.id ?? null,
      requestReceivedOn: request?.receivedOn ?? null,
      createdAt: now,
      begunOn: step.on,
    };
    const row = await insertPlan(db, head, plan);
    await followPlan(db, row.requestId, { planId: row.id });
    await addToTimeline(context, row, {
      kind: 'plan-drafted',
      on: step.on,
      requestId: row.requestId,
      planId: row.id,
      planVersion: 1,
    });
    return { id: row.id, number: row.number, ...planAnswer(row, plan, 1) };
  }
}
