import { housing, type Input, type Output } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { STAY_CONTEXT, type StayContext, staySummary } from '../store/stay-view';
import { Stay, StayStep } from '../store/tables';

type StayDetails = Output<typeof housing.getStay>;

/** Everything beside the stay itself, in the contract's own shape. */
const DETAILS = `
select
  (select jsonb_agg(jsonb_build_object('placeId', o.place_id, 'flatId', p.flat_id, 'from', o.from_date,
      'until', o.until_date) order by o.from_date)
    from occupancy o join place p on p.centre_id = o.centre_id and p.id = o.place_id where o.stay_id = $1) as places,
  (select jsonb_agg(jsonb_build_object('id', a.id, 'from', a.from_date, 'until', a.until_date, 'reason', a.reason)
      order by a.from_date) from absence a where a.stay_id = $1) as absences,
  (select jsonb_agg(jsonb_build_object('from', f.from_date, 'household', f.household, 'incomeGrosze', f.income_grosze,
      'criterionGrosze', f.criterion_grosze, 'feePercent', f.fee_percent, 'fullFeeGrosze', f.full_fee_grosze,
      'monthlyFeeGrosze', f.monthly_fee_grosze, 'clause', f.clause) order by f.from_date)
    from fee_assessment f where f.stay_id = $1) as fees,
  (select jsonb_agg(jsonb_build_object('id', n.id, 'profession', n.profession, 'plannedOn', n.planned_on,
      'startsAt', to_char(n.starts_at, 'HH24:MI'), 'performedBy', n.performed_by, 'performerName', n.performer_name, 'state', n.state, 'doneOn', n.done_on, 'minutes', n.minutes) order by n.planned_on, n.starts_at nulls first, n.id)
    from session n where n.stay_id = $1) as sessions,
  (select jsonb_agg(jsonb_build_object('month', to_char(d.performed_on, 'YYYY-MM'), 'orderId', d.order_id,
      'nights', d.quantity_milli / 1000, 'revision', d.revision, 'deliveryId', d.delivery_id) order by d.performed_on)
    from delivery d where d.work_id = $1) as months`;

@Handles(housing.getStay)
export class GetStayHandler {
  async handle(
    { stayId }: Input<typeof housing.getStay>,
    { db, logRead }: QueryContext,
  ): Promise<StayDetails> {
    const stay = await db.findOneBy(Stay, { id: stayId });
    const [context] = (await db.query(`${STAY_CONTEXT} where s.id = $1`, [stayId])) as StayContext[];
    if (!stay || !context) throw new DomainError('not-found', 'housing.stay-not-found');
    const [beside] = (await db.query(DETAILS, [stayId])) as Record<
      string,
      Record<string, unknown>[] | null
    >[];
    const steps = await db.find(StayStep, { where: { stayId }, order: { at: 'ASC', id: 'ASC' } });
    logRead('resident', [context.personId]);
    return {
      ...staySummary(stay, context),
      ...papersOf(stay),
      orderIds: [...context.orderIds],
      ...(listsOf(beside ?? {}) as Pick<StayDetails, 'places' | 'absences' | 'fees' | 'sessions' | 'months'>),
      exitPlan: stay.exitPlan,
      steps: steps.map(({ action, at, byUserId, note }) => ({
        action,
        at: at.toISOString(),
        byUserId,
        ...(note && { note }),
      })),
    };
  }
}

function papersOf(stay: Stay) {
  return {
    ...(stay.housingContract && { housingContract: stay.housingContract }),
    ...(stay.decision && { decision: stay.decision }),
    ...(stay.extension && { extension: stay.extension }),
    ...(stay.waitingEntryId && { waitingEntryId: stay.waitingEntryId }),
    ...(stay.end && { end: stay.end as NonNullable<StayDetails['end']> }),
  };
}

/** SQL says null where the contract leaves out; the contract checks the rest before it leaves. */
function listsOf(beside: Readonly<Record<string, Record<string, unknown>[] | null>>) {
  return Object.fromEntries(
    Object.entries(beside).map(([name, items]) => [
      name,
      (items ?? []).map((item) =>
        Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)),
      ),
    ]),
  );
}
