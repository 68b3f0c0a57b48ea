import { coordination, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { dayAsked } from '../store/day-asked';
import { AssessmentRow, DecisionRow, PassingRow } from '../store/request-tables';
import { requestDetails } from '../store/request-view';
import { findRequest } from '../store/requests';

@Handles(coordination.getRequest)
export class GetRequestHandler {
  async handle(input: Input<typeof coordination.getRequest>, { db, actor, now, logRead }: QueryContext) {
    const { requestId } = input;
    const row = await findRequest(db, requestId);
    const passings = await db.find(PassingRow, { where: { requestId }, order: { id: 'ASC' } });
    const assessments = await db.find(AssessmentRow, {
      where: { requestId },
      order: { doneOn: 'DESC', id: 'DESC' },
    });
    const decisions = await db.find(DecisionRow, { where: { requestId }, order: { id: 'DESC' } });
    if (row.residentId) logRead('resident', [row.residentId]);
    const inFull = coordination.PLAN_READERS.some((role) => actor.roles.includes(role));
    return requestDetails(row, { passings, assessments, decisions }, dayAsked(input.asOf, now), inFull);
  }
}
