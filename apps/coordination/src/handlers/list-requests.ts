import { coordination, type Input } from '@cus/contracts';
import type { Actor } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { dayAsked } from '../store/day-asked';
import { pageOf, placeOf } from '../store/page-cursor';
import { RequestRow } from '../store/request-tables';
import { residentAsked } from '../store/residents';
import { requestSummary } from '../store/request-view';

type ListRequests = Input<typeof coordination.listRequests>;

@Handles(coordination.listRequests)
export class ListRequestsHandler {
  async handle(input: ListRequests, { db, actor, now, logRead }: QueryContext) {
    const asOf = dayAsked(input.asOf, now);
    const residentId = input.residentId && (await residentAsked(db, input.residentId));
    const rows = await sorted(filtered(db, { ...input, residentId }, actor, asOf), input)
      .limit(input.limit + 1)
      .getMany();
    const byDue = input.sort === 'due';
    const page = pageOf(
      rows,
      input.limit,
      (row) => ({ day: byDue ? row.queueOn! : row.receivedOn, id: row.id }),
      (row) => requestSummary(row, asOf),
    );
    logRead(
      'resident',
      page.items.flatMap((item) => item.residentId ?? []),
    );
    return page;
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
  if (number) query.andWhere('right(r.number, length(:number)) = :number', { number });
  return query;
}

function sorted(query: SelectQueryBuilder<RequestRow>, { sort, cursor }: ListRequests) {
  const place = placeOf(cursor);
  if (sort === 'received') {
    if (place) query.andWhere('(r.received_on, r.id) < (:day, :id)', { ...place });
    return query.orderBy('r.received_on', 'DESC').addOrderBy('r.id', 'DESC');
  }
  if (place) query.andWhere('(r.queue_on, r.id) > (:day, :id)', { ...place });
  return query.orderBy('r.queue_on').addOrderBy('r.id');
}
