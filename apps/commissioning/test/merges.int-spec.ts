import { randomUUID } from 'node:crypto';
import { commissioning as api, coordination, registry } from '@cus/contracts';
import { eventually } from '@cus/platform/testing';
import { CommissioningTown } from './builders';

const cus = CommissioningTown.whileTesting();

interface Merge {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly mergedId: string;
}

const merge = (mergedId: string, survivorId: string): Merge => ({
  mergeId: randomUUID(),
  survivorId,
  mergedId,
});

async function applied(eventId: string): Promise<void> {
  await eventually(
    () => cus.town.sql('select 1 from commissioning.inbox where event_id = $1', [eventId]),
    (rows) => rows.length > 0,
  );
}

const announce = async (data: Merge) =>
  applied(await cus.town.publish(registry.residentsMerged, { subject: data.survivorId, data }));

const undo = async ({ mergeId, survivorId, mergedId }: Merge) =>
  applied(
    await cus.town.publish(registry.residentsUnmerged, {
      subject: survivorId,
      data: { mergeId, survivorId, restoredId: mergedId },
    }),
  );

/** An order on a record, with one timed delivery. */
async function served(residentId: string, hour: number) {
  const { id: providerId, person } = await cus.provider();
  const { id: contractId, lineId } = await cus.contract({ projectId: await cus.project(), providerId });
  const orderId = await cus.order(lineId, 10_000, { residentId });
  await person.call(api.acceptOrder, { orderId, version: 1, acceptedOn: '2026-02-21' });
  const visit = () =>
    cus.delivery(orderId, person, {
      startedAt: `2026-03-10T${String(hour).padStart(2, '0')}:00:00Z`,
      endedAt: `2026-03-10T${String(hour + 1).padStart(2, '0')}:00:00Z`,
    });
  return { contractId, orderId, visit };
}

const ordersOf = async (residentId: string) =>
  (await cus.organiser.call(api.listOrders, { residentId })).items.map(({ id }) => id).sort();

describe('orders and deliveries of two records that turn out to be one person', () => {
  it('are shown as the survivor’s and found under both records, everywhere a resident is named', async () => {
    const [survivor, other] = [randomUUID(), randomUUID()];
    const [one, two] = [await served(survivor, 8), await served(other, 10)];
    const delivery = await two.visit();
    await announce(merge(other, survivor));
    for (const record of [survivor, other])
      expect(await ordersOf(record)).toEqual([one.orderId, two.orderId].sort());
    const shown = [
      (await cus.manager.call(api.getOrder, { orderId: two.orderId })).residentId,
      (await cus.manager.call(api.getDelivery, { deliveryId: delivery })).residentId,
      (await cus.manager.call(api.listDeliveries, { residentId: survivor })).items[0]?.residentId,
      (
        await cus.manager.call(api.shareOrders, {
          contractId: two.contractId,
          measure: 'delivered',
          asOf: '2026-12-31',
        })
      ).items[0]?.residentId,
    ];
    expect(shown).toEqual(Array(4).fill(survivor));
  });

  it('are given back to the record they were made for when the merge is taken back', async () => {
    const [survivor, other] = [randomUUID(), randomUUID()];
    const [one, two] = [await served(survivor, 8), await served(other, 10)];
    const joined = merge(other, survivor);
    await announce(joined);
    await undo(joined);
    expect(await ordersOf(survivor)).toEqual([one.orderId]);
    expect(await ordersOf(other)).toEqual([two.orderId]);
    expect((await cus.manager.call(api.getOrder, { orderId: two.orderId })).residentId).toBe(other);
  });

  it('stay apart when the undoing of the merge came first, or the news came twice', async () => {
    const [survivor, other] = [randomUUID(), randomUUID()];
    const { orderId } = await served(other, 8);
    const joined = merge(other, survivor);
    await undo(joined);
    await announce(joined);
    expect(await ordersOf(other)).toEqual([orderId]);
    const again = merge(other, survivor);
    const id = await cus.town.publish(registry.residentsMerged, { subject: survivor, data: again });
    await applied(id);
    await cus.town.publish(registry.residentsMerged, { subject: survivor, data: again, id });
    await announce(merge(randomUUID(), randomUUID()));
    expect(await ordersOf(survivor)).toEqual([orderId]);
    await undo(again);
    expect(await ordersOf(survivor)).toEqual([]);
  });

  it('follow merges of merges, in whatever order they become known', async () => {
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    const { orderId } = await served(first, 8);
    await announce(merge(second, third));
    await announce(merge(first, second));
    expect((await cus.manager.call(api.getOrder, { orderId })).residentId).toBe(third);
    expect(await ordersOf(second)).toEqual([orderId]);
  });

  it('let the survivor be served from the plan of the other record', async () => {
    const [survivor, other, planId, lineId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const plan = await cus.town.publish(coordination.planPublished, {
      subject: planId,
      data: {
        planId,
        planVersion: 1,
        residentId: other,
        coordinatorId: randomUUID(),
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
        lines: [
          {
            lineId,
            serviceCode: 'respite-care',
            fulfilment: 'generic',
            unit: 'hour',
            quantityMilli: 10_000,
            from: '2026-01-01',
            to: '2026-12-31',
            feeBasisPoints: 0,
          },
        ],
      },
    });
    await applied(plan);
    const { id: providerId } = await cus.provider();
    const contract = await cus.contract({ projectId: await cus.project(), providerId });
    const forSurvivor = () => cus.order(contract.lineId, 1_000, { residentId: survivor, planLineId: lineId });
    await expect(forSurvivor()).rejects.toMatchObject({
      failure: { code: 'commissioning.plan-line-does-not-fit' },
    });
    await announce(merge(other, survivor));
    const orderId = await forSurvivor();
    const demand = await cus.organiser.call(api.listDemand, { residentId: survivor });
    expect(demand.items).toMatchObject([{ planLineId: lineId, residentId: survivor, orderedMilli: 1_000 }]);
    expect(await ordersOf(other)).toEqual([orderId]);
  });

  it('are not paid twice for one minute: later ones are refused, of earlier ones only one is accepted', async () => {
    const [survivor, other] = [randomUUID(), randomUUID()];
    const [one, two] = [await served(survivor, 8), await served(other, 8)];
    const [first, second] = [await one.visit(), await two.visit()];
    await announce(merge(other, survivor));
    const overlapping = { failure: { code: 'commissioning.minutes-already-delivered' } };
    await expect(cus.accept(first, second)).rejects.toMatchObject(overlapping);
    await cus.accept(first);
    await expect(cus.accept(second)).rejects.toMatchObject(overlapping);
    const own = await cus.order((await cus.contract()).lineId, 10_000, { residentId: other });
    await cus.organiser.call(api.acceptOrder, { orderId: own, version: 1, acceptedOn: '2026-02-21' });
    const later = cus.delivery(own, cus.fieldWorker, {
      startedAt: '2026-03-10T08:30:00Z',
      endedAt: '2026-03-10T09:30:00Z',
    });
    await expect(later).rejects.toMatchObject(overlapping);
  });
});
