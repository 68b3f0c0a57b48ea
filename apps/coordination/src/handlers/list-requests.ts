import { coordination, type Input } from '@cus/contracts';
import type { Actor } from '@cus/kernel';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { dayAsked } from '../store/day-asked';
import { numbered } from '../store/numbers';
import { RequestRow } from '../store/request-tables';
import { residentAsked } from '../store/residents';
import { requestSummary } from '../store/request-view';

type ListRequests = Input<typeof coordination.listRequests>;

const SORT = {
  due: new Keyset({ 'r.queue_on': 'date', 'r.id': 'uuid' }),
  received: new Keyset({ 'r.received_on': 'date', 'r.id': 'uuid' }, 'desc'),
};

@Handles(coordination.listRequests)
export class ListRequestsHandler {
  async handle(input: ListRequests, { db, actor, now, logRead }: QueryContext) {
    const asOf = dayAsked(input.asOf, now);
    const residentId = input.residentId && (await residentAsked(db, input.residentId));
    const { sort, cursor, limit } = input;
    const query = filtered(db, { ...input, residentId }, actor, asOf);
    const page = SORT[sort].page(await SORT[sort].read(query, cursor, limit), limit, (row) => [
      sort === 'due' ? row.queueOn! : row.receivedOn,
      row.id,
    ]);
    const items = page.items.map((row) => requestSummary(row, asOf));
    logRead(
      'resident',
      items.flatMap((item) => item.residentId ?? []),
    );
    return { ...page, items };
  }
}

function filtered(
  db: EntityManager,
  input: ListRequests,
  actor: Actor,
  asOf: string,
): SelectQueryBuilder<RequestRow> {
  const query = db.createQueryBuilder(RequestRow, 'r').where('true');
  const { states, pillar, siteId, residentId, number } = input;
  if (states) query.andWhere('r.state = any(:states)', { states });
  if (pillar) query.andWhere('r.pillar = :pillar', { pillar });
  if (siteId) query.andWhere('r.site_id = :siteId', { siteId });
  if (residentId) query.andWhere('r.resident_id = :residentId', { residentId });
  if (input.mine) query.andWhere('r.assignee_id = :me', { me: actor.userId });
  if (input.unassigned) query.andWhere('r.assignee_id is null');
  if (input.urgent) query.andWhere('r.urgent');
  if (input.overdue) query.andWhere('r.due_on < :asOf', { asOf });
  if (number) query.andWhere(numbered('r.number'), { number });
  return query;
}
