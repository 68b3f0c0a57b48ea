import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { nextDue, requestClocks } from '../domain/clocks';
import { requestStates } from '../domain/request-states';
import { nextNumber } from '../store/numbers';
import { RequestRow } from '../store/request-tables';
import { currentResident } from '../store/residents';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.receiveRequest)
export class ReceiveRequestHandler {
  async handle(input: Input<typeof coordination.receiveRequest>, context: CommandContext) {
    const { db, actor, commandId, now } = context;
    const { assignToMe, residentId: reference, speakerId: speakerReference, ...told } = input;
    const residentId = reference ? await currentResident(db, reference) : null;
    const speakerId = speakerReference ? await currentResident(db, speakerReference) : null;
    const { initial } = requestStates;
    const request = {
      ...told,
      id: commandId,
      number: await nextNumber(db, 'Z', input.receivedOn),
      version: 1,
      state: assignToMe ? requestStates.next(initial, 'assign') : initial,
      pillarSince: input.receivedOn,
      residentReference: reference ?? null,
      residentId,
      speakerReference: speakerReference ?? null,
      speakerId,
      receivedBy: actor.userId,
      recordedAt: now,
      assigneeId: assignToMe ? actor.userId : null,
    };
    const dueOn = nextDue(requestClocks({ ...NOTHING_YET, ...request }, input.receivedOn));
    await db.insert(RequestRow, { ...request, dueOn });
    await addToTimeline(context, request, {
      kind: 'request-received',
      on: input.receivedOn,
      requestId: request.id,
      detail: input.channel,
    });
    this.announce(context, request);
    return { id: request.id, number: request.number, version: request.version, state: request.state };
  }

  private announce(
    { emit }: CommandContext,
    {
      id,
      residentId,
      siteId,
      pillar,
      receivedOn,
    }: Pick<RequestRow, 'id' | 'residentId' | 'siteId' | 'pillar' | 'receivedOn'>,
  ): void {
    emit(coordination.requestReceived, id, {
      requestId: id,
      ...(residentId ? { residentId } : {}),
      siteId,
      pillar,
      receivedOn,
    });
  }
}

/** No step of the request's life has been taken. */
const NOTHING_YET = {
  interviewedOn: null,
  lastInterviewOn: null,
  planRequired: null,
  planReadyOn: null,
  decisionDeliveredOn: null,
  appealFiledOn: null,
};
