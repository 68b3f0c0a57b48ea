import { randomUUID } from 'node:crypto';
import { commissioning as api, coordination } from '@cus/contracts';
import { eventually } from '@cus/platform/testing';
import { CommissioningTown } from './builders';

describe('commissioning', () => {
  const cus = CommissioningTown.whileTesting();

  it('moves the share by exactly the value of an accepted visit, and opens the figure down to it', async () => {
    const projectId = await cus.project({ isPilot: true });
    const provider = await cus.provider();
    const contract = await cus.contract({ projectId, providerId: provider.id });
    const own = await cus.contract({ projectId }, { unitPriceGrosze: 5_000 });
    expect([contract.pes, contract.pesGround, own.pes]).toEqual([true, 'evidence-valid', false]);

    const ownOrder = await cus.acceptedOrder(own.lineId, cus.fieldWorker);
    await cus.accept(await cus.delivery(ownOrder, cus.fieldWorker, { quantityMilli: 2_000 }));
    const orderId = await cus.acceptedOrder(contract.lineId, provider.person);
    const deliveryId = await cus.delivery(orderId, provider.person, { quantityMilli: 1_333 });
    const before = await cus.manager.call(api.getShare, { asOf: '2026-12-31' });
    await cus.accept(deliveryId);
    const after = await cus.manager.call(api.getShare, { asOf: '2026-12-31' });

    expect(before.figures[0]).toMatchObject({ numeratorGrosze: 0, denominatorGrosze: 10_000, above: false });
    expect(after.figures[0]).toMatchObject({
      scope: 'project',
      measure: 'accepted',
      numeratorGrosze: 5_332,
      denominatorGrosze: 15_332,
      basisPoints: 3_477,
      above: false,
    });
    expect(after.worstCase).toMatchObject({ baseGrosze: 312_500_000, lineGrosze: 109_375_000 });

    const contracts = await cus.manager.call(api.shareByContract, { asOf: '2026-12-31' });
    expect(contracts.items.reduce((total, item) => total + item.amountGrosze, 0)).toBe(15_332);
    const orders = await cus.manager.call(api.shareOrders, { contractId: contract.id, asOf: '2026-12-31' });
    expect(orders.items).toMatchObject([{ orderId, amountGrosze: 5_332 }]);
    const visits = await cus.manager.call(api.shareDeliveries, { orderId, asOf: '2026-12-31' });
    expect(visits.items).toMatchObject([{ deliveryId, amountGrosze: 5_332, performedOn: '2026-03-10' }]);
  });

  it('reads an event of the next release with new nested fields, and takes what it knows', async () => {
    const [planId, lineId, residentId] = [randomUUID(), randomUUID(), randomUUID()];
    const line = {
      lineId,
      serviceCode: 'respite-care' as const,
      fulfilment: 'generic' as const,
      unit: 'hour' as const,
      quantityMilli: 5_000,
      from: '2026-01-01',
      to: '2026-12-31',
      feeBasisPoints: 0,
      rhythm: { times: 2, every: 'week' },
    };
    const data = {
      planId,
      planVersion: 1,
      residentId,
      coordinatorId: randomUUID(),
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      lines: [line],
      pillar: 'services',
    };
    await cus.town.publish(coordination.planPublished, { subject: planId, data });
    const { items } = await eventually(
      () => cus.organiser.call(api.listDemand, { residentId }),
      (demand) => demand.items.length > 0,
    );
    expect(items).toMatchObject([{ planLineId: lineId, quantityMilli: 5_000 }]);
  });
});
