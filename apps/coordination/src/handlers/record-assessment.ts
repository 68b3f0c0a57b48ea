import { coordination, type Input } from '@cus/contracts';
import { DomainError, uuidv7 } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { requestStates } from '../domain/request-states';
import { AssessmentRow, type RequestRow } from '../store/request-tables';
import { changeRequest, dayOfStep, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';

type RecordAssessment = Input<typeof coordination.recordAssessment>;

@Handles(coordination.recordAssessment)
export class RecordAssessmentHandler {
  async handle(input: RecordAssessment, context: CommandContext) {
    const { db, actor, now } = context;
    const { requestId, version, note, ...assessment } = input;
    const row = await lockRequest(db, { requestId, version });
    const on = dayOfStep(input.doneOn, now, row);
    if (new Set(input.areas.map(({ area }) => area)).size < input.areas.length)
      throw new DomainError('rule-broken', 'coordination.area-scored-twice');
    const state = requestStates.next(row.state, 'assess');
    const id = uuidv7();
    await db.insert(AssessmentRow, {
      ...assessment,
      id,
      requestId,
      doneBy: actor.userId,
      note: note ?? null,
    });
    const changed = await changeRequest(db, row, { state, ...datesAfter(row, input) });
    await addToTimeline(context, row, { kind: 'needs-assessed', on, requestId, detail: input.kind });
    return { version: changed.version, state, assessmentId: id };
  }
}

/** Records may come in late and out of order: the first interview stops one clock, the last one starts another. */
function datesAfter(row: RequestRow, { kind, doneOn }: RecordAssessment): Partial<RequestRow> {
  const assessedOn = later(row.assessedOn, doneOn);
  if (kind === 'conversation') return { assessedOn };
  const interviewedOn = row.interviewedOn && row.interviewedOn < doneOn ? row.interviewedOn : doneOn;
  return { assessedOn, interviewedOn, lastInterviewOn: later(row.lastInterviewOn, doneOn) };
}

function later(known: string | null, day: string): string {
  return known && known > day ? known : day;
}
