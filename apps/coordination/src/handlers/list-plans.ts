import { coordination, type Input } from '@cus/contracts';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { dayAsked } from '../store/day-asked';
import { numbered } from '../store/numbers';
import { PlanRow } from '../store/plan-tables';
import { planSummary } from '../store/plan-view';
import { residentAsked } from '../store/residents';

const SORT = new Keyset({ 'p.queue_on': 'date', 'p.id': 'uuid' });

@Handles(coordination.listPlans)
export class ListPlansHandler {
  async handle(input: Input<typeof coordination.listPlans>, { db, actor, now, logRead }: QueryContext) {
    const asOf = dayAsked(input.asOf, now);
    const residentId = input.residentId && (await residentAsked(db, input.residentId));
    const { states, openState, requestId, coordinatorId, number, limit } = input;
    const query = db.createQueryBuilder(PlanRow, 'p').where('true');
    if (states) query.andWhere('p.state = any(:states)', { states });
    if (openState) query.andWhere('p.open_state = :openState', { openState });
    if (residentId) query.andWhere('p.resident_id = :residentId', { residentId });
    if (requestId) query.andWhere('p.request_id = :requestId', { requestId });
    if (coordinatorId) query.andWhere('p.coordinator_id = :coordinatorId', { coordinatorId });
    if (input.mine) query.andWhere('p.coordinator_id = :me', { me: actor.userId });
    if (input.overdue) query.andWhere('p.due_on < :asOf', { asOf });
    if (number) query.andWhere(numbered('p.number'), { number });
    const page = SORT.page(await SORT.read(query, input.cursor, limit), limit, (row) => [
      row.queueOn!,
      row.id,
    ]);
    const items = page.items.map((row) => planSummary(row, asOf));
    logRead(
      'resident',
      items.map((item) => item.residentId),
    );
    return { ...page, items };
  }
}
