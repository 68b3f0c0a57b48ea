import { randomUUID } from 'node:crypto';
import { commissioning as api, coordination } from '@cus/contracts';
import { eventually } from '@cus/platform/testing';
import { code, CommissioningTown } from './builders';

describe('orders for a plan', () => {
  const cus = CommissioningTown.whileTesting();

  const plan = () => ({ planId: randomUUID(), residentId: randomUUID(), coordinatorId: randomUUID() });
  const line = (lineId: string, quantityMilli = 10_000) => ({
    lineId,
    serviceCode: 'respite-care',
    fulfilment: 'generic' as const,
    unit: 'hour' as const,
    quantityMilli,
    from: '2026-03-01',
    to: '2026-06-30',
    feeBasisPoints: 0,
  });
  const publish = (of: ReturnType<typeof plan>, planVersion: number, lines: ReturnType<typeof line>[]) =>
    cus.town.publish(coordination.planPublished, {
      subject: of.planId,
      data: { ...of, planVersion, validFrom: '2026-03-01', validTo: '2026-06-30', lines },
    });
  const demandOf = async (planId: string) => (await cus.organiser.call(api.listDemand, { planId })).items;
  const askedFor = (planId: string, lines: number) =>
    eventually(
      () => demandOf(planId),
      (items) => items.length === lines,
    );

  it('take up its lines until they are ordered in full, and give back what is declined', async () => {
    const [of, lineId] = [plan(), randomUUID()];
    await publish(of, 1, [line(lineId)]);
    await askedFor(of.planId, 1);
    const contract = await cus.contract();
    const order = { planLineId: lineId, residentId: of.residentId };
    const first = await cus.order(contract.lineId, 6_000, order);
    await expect(cus.order(contract.lineId, 5_000, order)).rejects.toMatchObject(
      code('plan-line-ordered-in-full'),
    );
    expect(await demandOf(of.planId)).toMatchObject([{ orderedMilli: 6_000, remainingMilli: 4_000 }]);
    await cus.order(contract.lineId, 4_000, order);
    expect(await demandOf(of.planId)).toEqual([]);
    await cus.fieldWorker.call(api.declineOrder, { orderId: first, version: 1, reason: 'no-capacity' });
    expect(await demandOf(of.planId)).toMatchObject([{ remainingMilli: 6_000 }]);
  });

  it('give back to it what a provider does not take', async () => {
    const [of, lineId, provider] = [plan(), randomUUID(), await cus.provider()];
    await publish(of, 1, [line(lineId)]);
    await askedFor(of.planId, 1);
    const contract = await cus.contract({ providerId: provider.id });
    const orderId = await cus.order(contract.lineId, 10_000, {
      planLineId: lineId,
      residentId: of.residentId,
    });
    await provider.person.call(api.acceptOrder, { orderId, version: 1, quantityMilli: 3_000 });
    expect(await demandOf(of.planId)).toMatchObject([{ orderedMilli: 3_000, remainingMilli: 7_000 }]);
  });

  it('must fit it in person, service and time', async () => {
    const [of, lineId] = [plan(), randomUUID()];
    await publish(of, 1, [line(lineId)]);
    await askedFor(of.planId, 1);
    const [contract, other] = [
      await cus.contract(),
      await cus.contract({}, { serviceCode: 'physiotherapy' }),
    ];
    const refusals = [
      cus.order(contract.lineId, 1_000, { planLineId: lineId }),
      cus.order(other.lineId, 1_000, { planLineId: lineId, residentId: of.residentId }),
      cus.order(contract.lineId, 1_000, {
        planLineId: lineId,
        residentId: of.residentId,
        to: '2026-07-01',
      }),
    ];
    for (const each of refusals) await expect(each).rejects.toMatchObject(code('plan-line-does-not-fit'));
    await expect(
      cus.order(contract.lineId, 1_000, { planLineId: randomUUID(), residentId: of.residentId }),
    ).rejects.toMatchObject(code('plan-line-not-found'));
  });

  it('are withdrawn with a line the plan drops; those taken on are flagged for somebody to decide', async () => {
    const [of, dropped, kept] = [plan(), randomUUID(), randomUUID()];
    await publish(of, 1, [line(dropped), line(kept)]);
    await askedFor(of.planId, 2);
    const contract = await cus.contract();
    const resident = { residentId: of.residentId };
    const offered = await cus.order(contract.lineId, 1_000, { planLineId: dropped, ...resident });
    const taken = await cus.order(contract.lineId, 1_000, { planLineId: dropped, ...resident });
    await cus.fieldWorker.call(api.acceptOrder, { orderId: taken, version: 1 });
    const other = await cus.order(contract.lineId, 1_000, { planLineId: kept, ...resident });
    await publish(of, 2, [line(kept)]);
    await eventually(
      () => cus.manager.call(api.getOrder, { orderId: offered }),
      (order) => order.state === 'withdrawn' && order.valueGrosze === 0,
    );
    const flagged = await cus.manager.call(api.listOrders, { planWithdrawn: true, planId: of.planId });
    expect(flagged.items).toMatchObject([{ id: taken, state: 'accepted' }]);
    expect(await cus.manager.call(api.getOrder, { orderId: other })).toMatchObject({
      state: 'offered',
      planWithdrawn: false,
    });
    await expect(
      cus.order(contract.lineId, 1_000, { planLineId: dropped, ...resident }),
    ).rejects.toMatchObject(code('plan-line-withdrawn'));
  });

  it('are withdrawn with a plan that ended, as is written later, before they were offered', async () => {
    const [of, lineId] = [plan(), randomUUID()];
    await publish(of, 1, [line(lineId)]);
    await askedFor(of.planId, 1);
    const contract = await cus.contract();
    const orderId = await cus.order(contract.lineId, 1_000, {
      planLineId: lineId,
      residentId: of.residentId,
      orderedOn: '2026-02-20',
    });
    await cus.town.publish(coordination.planClosed, {
      subject: of.planId,
      data: { planId: of.planId, residentId: of.residentId, planVersion: 1, closedOn: '2026-02-01' },
    });
    await eventually(
      () => cus.manager.call(api.getOrder, { orderId }),
      (order) => order.state === 'withdrawn',
    );
    const days = await cus.town.sql<{ day: string }>(
      'select distinct day::text from commissioning.ledger_line where order_id = $1',
      [orderId],
    );
    expect(days).toEqual([{ day: '2026-02-20' }]);
  });

  it('follow the highest version of the plan, in whatever order and however often versions come', async () => {
    const [of, lineId, old] = [plan(), randomUUID(), randomUUID()];
    await publish(of, 3, [line(lineId, 30_000)]);
    await askedFor(of.planId, 1);
    await publish(of, 2, [line(lineId, 20_000), line(old)]);
    const repeated = await publish(of, 3, [line(lineId, 30_000)]);
    await eventually(
      () => cus.town.sql('select 1 from commissioning.inbox where event_id = $1', [repeated]),
      (rows) => rows.length === 1,
    );
    expect(await demandOf(of.planId)).toMatchObject([{ planVersion: 3, quantityMilli: 30_000 }]);
  });

  it('wait for nothing once it is closed, even when its last version comes later', async () => {
    const [of, lineId] = [plan(), randomUUID()];
    await cus.town.publish(coordination.planClosed, {
      subject: of.planId,
      data: { planId: of.planId, residentId: of.residentId, planVersion: 2, closedOn: '2026-05-01' },
    });
    const late = await publish(of, 2, [line(lineId)]);
    await eventually(
      () => cus.town.sql('select 1 from commissioning.inbox where event_id = $1', [late]),
      (rows) => rows.length === 1,
    );
    await eventually(
      async () =>
        (
          await cus.town.sql<{ closed: boolean }>('select closed from commissioning.plan where id = $1', [
            of.planId,
          ])
        )[0]?.closed,
    );
    expect(await demandOf(of.planId)).toEqual([]);
  });
});
