import { randomUUID } from 'node:crypto';
import { commissioning as api } from '@cus/contracts';
import { code, CommissioningTown, PROOF } from './builders';

describe('who carries work out', () => {
  const cus = CommissioningTown.whileTesting();
  const carer = randomUUID();

  const performers = async (deliveryId: string) => {
    const { performedBy, performerName } = await cus.manager.call(api.getDelivery, { deliveryId });
    return { performedBy, performerName };
  };

  it('of own staff is named with the order, and stands on what is delivered on it until corrected', async () => {
    const { lineId } = await cus.contract();
    const orderId = await cus.order(lineId, 10_000, { performedBy: carer });
    await cus.organiser.call(api.acceptOrder, { orderId, version: 1, acceptedOn: '2026-02-21' });
    const deliveryId = await cus.delivery(orderId, cus.organiser);
    expect(await performers(deliveryId)).toEqual({ performedBy: carer });
    const other = randomUUID();
    await cus.organiser.call(api.correctDelivery, {
      deliveryId,
      version: 1,
      performedOn: '2026-03-10',
      quantityMilli: 1_000,
      proof: PROOF,
      performedBy: other,
    });
    expect(await performers(deliveryId)).toEqual({ performedBy: other });
    const { items } = await cus.organiser.call(api.listOrders, { performedBy: carer });
    expect(items.map((order) => order.id)).toEqual([orderId]);
  });

  it('may change while the order is alive, and is noted in its history', async () => {
    const { lineId } = await cus.contract();
    const orderId = await cus.order(lineId);
    await cus.organiser.call(api.assignOrder, { orderId, version: 1, performedBy: carer });
    const order = await cus.organiser.call(api.getOrder, { orderId });
    expect(order).toMatchObject({ performedBy: carer, version: 2 });
    expect(order.history.map(({ action }) => action)).toContain('assign');
    await cus.organiser.call(api.assignOrder, { orderId, version: 2 });
    expect((await cus.organiser.call(api.getOrder, { orderId })).performedBy).toBeUndefined();
    await expect(cus.organiser.call(api.assignOrder, { orderId, version: 1 })).rejects.toMatchObject(
      code('changed-meanwhile'),
    );
    await cus.organiser.call(api.withdrawOrder, { orderId, version: 3, reason: 'mistake' });
    await expect(cus.organiser.call(api.assignOrder, { orderId, version: 4 })).rejects.toMatchObject(
      code('not-allowed-in-state'),
    );
  });

  it('is only oneself for a worker in the field', async () => {
    const { lineId } = await cus.contract();
    const orderId = await cus.acceptedOrder(lineId, cus.organiser);
    await expect(cus.delivery(orderId, cus.fieldWorker, { performedBy: randomUUID() })).rejects.toMatchObject(
      code('performer-only-oneself'),
    );
    const deliveryId = await cus.delivery(orderId, cus.fieldWorker);
    expect(await performers(deliveryId)).toEqual({ performedBy: cus.fieldWorker.actor.userId });
  });

  it('of a contractor is a name in words, never an account of the centre', async () => {
    const provider = await cus.provider();
    const { lineId } = await cus.contract({ providerId: provider.id });
    const orderId = await cus.acceptedOrder(lineId, provider.person);
    await cus
      .orderVersion(orderId)
      .then((version) =>
        provider.person.call(api.assignOrder, { orderId, version, performerName: 'Ewa Umowna' }),
      );
    const deliveryId = await cus.delivery(orderId, provider.person);
    expect(await performers(deliveryId)).toEqual({ performerName: 'Ewa Umowna' });
    await expect(
      cus.delivery(orderId, provider.person, { performedBy: cus.organiser.actor.userId }),
    ).rejects.toMatchObject(code('performer-of-other-side'));
    await expect(cus.order(lineId, 1_000, { performedBy: cus.organiser.actor.userId })).rejects.toMatchObject(
      code('performer-of-other-side'),
    );
  });
});
