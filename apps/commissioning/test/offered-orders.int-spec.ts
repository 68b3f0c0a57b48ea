import { commissioning as api } from '@cus/contracts';
import { addDays, instantOf, warsawDateOf } from '@cus/kernel';
import { OTHER_CENTRE } from '@cus/platform/testing';
import { code, CommissioningTown } from './builders';

describe('orders offered to a provider', () => {
  const cus = CommissioningTown.whileTesting();

  const events = (orderId: string) =>
    cus.town
      .sql<{ type: string }>('select type from commissioning.outbox where aggregate_id = $1 order by seq', [
        orderId,
      ])
      .then((rows) => rows.map((row) => row.type.split('.').at(-2)));

  it('are accepted for fewer units, the rest is free again', async () => {
    const provider = await cus.provider();
    const contract = await cus.contract({ providerId: provider.id });
    const orderId = await cus.order(contract.lineId, 10_000);
    await provider.person.call(api.acceptOrder, { orderId, version: 1, quantityMilli: 4_000 });
    expect(await provider.person.call(api.getOrder, { orderId })).toMatchObject({
      state: 'accepted',
      offeredMilli: 10_000,
      quantityMilli: 4_000,
      valueGrosze: 16_000,
      history: [{ action: 'accept', quantityMilli: 4_000 }],
    });
    const { orderedGrosze } = await cus.manager.call(api.getContract, { contractId: contract.id });
    expect(orderedGrosze).toBe(16_000);
    expect(await events(orderId)).toEqual(['order-offered', 'order-accepted']);
  });

  it('are declined with a reason and offered again as a new order to another', async () => {
    const [first, second] = [await cus.provider(), await cus.provider()];
    const contract = await cus.contract({ providerId: first.id });
    const other = await cus.contract({ providerId: second.id }, { unitPriceGrosze: 5_000 });
    const orderId = await cus.order(contract.lineId, 2_000);
    await first.person.call(api.declineOrder, { orderId, version: 1, reason: 'no-capacity' });
    const again = await cus.organiser.call(api.reOfferOrder, {
      orderId,
      version: 2,
      contractLineId: other.lineId,
    });
    expect(again.valueGrosze).toBe(10_000);
    expect(await cus.manager.call(api.getOrder, { orderId })).toMatchObject({
      state: 're-offered',
      valueGrosze: 0,
      reason: 'no-capacity',
    });
    expect(await second.person.call(api.getOrder, { orderId: again.id })).toMatchObject({
      state: 'offered',
      replacesOrderId: orderId,
    });
    await expect(first.person.call(api.getOrder, { orderId: again.id })).rejects.toMatchObject(
      code('order-not-found'),
    );
    expect(await events(orderId)).toEqual(['order-offered', 'order-declined']);
  });

  it('expire after their last day and can then only be offered again or withdrawn', async () => {
    const provider = await cus.provider();
    const contract = await cus.contract({ providerId: provider.id });
    const orderId = await cus.order(contract.lineId, 1_000, { expiresOn: '2026-02-25' });
    await expect(
      provider.person.call(api.acceptOrder, { orderId, version: 1, acceptedOn: '2026-02-26' }),
    ).rejects.toMatchObject(code('offer-expired'));
    const expired = await cus.organiser.call(api.listOrders, { expired: true, contractId: contract.id });
    expect(expired.items).toMatchObject([{ id: orderId, state: 'offered', expired: true }]);
    await cus.organiser.call(api.withdrawOrder, {
      orderId,
      version: 1,
      reason: 'other',
      withdrawnOn: '2026-02-27',
    });
    expect(await events(orderId)).toEqual(['order-offered', 'order-closed']);
  });

  it('are not taken on in the name of a day before, once their last day has passed', async () => {
    const provider = await cus.provider();
    const contract = await cus.contract({ providerId: provider.id });
    const day = warsawDateOf(instantOf(new Date()));
    const offered = () => cus.order(contract.lineId, 1_000, { orderedOn: addDays(day, -3), expiresOn: day });
    const accept = (orderId: string, acceptedOn?: string) =>
      provider.person.call(api.acceptOrder, { orderId, version: 1, ...(acceptedOn && { acceptedOn }) });
    const [inTime, late] = [await offered(), await offered()];
    await accept(inTime, addDays(day, -1));
    // A day passes.
    await cus.town.sql(
      'update commissioning.orders set placed_on = placed_on - 1, expires_on = expires_on - 1 where id = $1',
      [late],
    );
    for (const on of [undefined, addDays(day, -1), addDays(day, -2)])
      await expect(accept(late, on)).rejects.toMatchObject(code('offer-expired'));
    await expect(accept(late, addDays(day, -4))).rejects.toMatchObject(code('accepted-before-offered'));
    const history = await cus.order(contract.lineId, 1_000, { expiresOn: '2026-02-25' });
    await accept(history, '2026-02-25');
  });

  it('give nothing back before they were offered', async () => {
    const provider = await cus.provider();
    const contract = await cus.contract({ providerId: provider.id });
    const orderId = await cus.order(contract.lineId, 1_000);
    const before = { orderId, version: 1 };
    const reversed = code('period-reversed');
    await expect(
      provider.person.call(api.declineOrder, { ...before, reason: 'term', declinedOn: '2026-02-19' }),
    ).rejects.toMatchObject(reversed);
    await expect(
      cus.organiser.call(api.reOfferOrder, {
        ...before,
        contractLineId: contract.lineId,
        offeredOn: '2026-02-19',
      }),
    ).rejects.toMatchObject(reversed);
  });

  it('are complete on the day of their last work, whichever piece is accepted last', async () => {
    const provider = await cus.provider();
    const contract = await cus.contract({ providerId: provider.id });
    const orderId = await cus.acceptedOrder(contract.lineId, provider.person, 2_000);
    const early = await cus.delivery(orderId, provider.person, { performedOn: '2026-03-31' });
    const late = await cus.delivery(orderId, provider.person, { performedOn: '2026-04-30' });
    await cus.accept(late);
    await cus.accept(early);
    const [closed] = await cus.town.sql<{ day: string }>(
      `select data->>'closedOn' as day from commissioning.outbox where aggregate_id = $1 and type like '%order-closed%'`,
      [orderId],
    );
    expect(closed?.day).toBe('2026-04-30');
  });

  it('are decided once: of an acceptance and a refusal at the same time one is refused', async () => {
    const provider = await cus.provider();
    const contract = await cus.contract({ providerId: provider.id });
    const orderId = await cus.order(contract.lineId, 1_000);
    const outcomes = await Promise.allSettled([
      provider.person.call(api.acceptOrder, { orderId, version: 1 }),
      provider.person.call(api.declineOrder, { orderId, version: 1, reason: 'term' }),
    ]);
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((each) => each.status === 'rejected')?.reason).toMatchObject(
      code('changed-meanwhile'),
    );
  });

  it('belong to it alone: another provider and another centre find nothing', async () => {
    const [provider, stranger] = [await cus.provider(), await cus.provider()];
    const contract = await cus.contract({ providerId: provider.id });
    const orderId = await cus.acceptedOrder(contract.lineId, provider.person);
    const deliveryId = await cus.delivery(orderId, provider.person);
    const foreign = await cus.town.staff('organiser', OTHER_CENTRE);
    for (const person of [stranger.person, foreign]) {
      await expect(person.call(api.getOrder, { orderId })).rejects.toMatchObject(code('order-not-found'));
      await expect(person.call(api.getDelivery, { deliveryId })).rejects.toMatchObject(
        code('delivery-not-found'),
      );
      await expect(person.call(api.getContract, { contractId: contract.id })).rejects.toMatchObject(
        code('contract-not-found'),
      );
      await expect(person.call(api.acceptOrder, { orderId, version: 2 })).rejects.toMatchObject(
        code('order-not-found'),
      );
      expect((await person.call(api.listOrders, {})).items).toEqual([]);
      expect((await person.call(api.listDeliveries, {})).items).toEqual([]);
    }
    await expect(stranger.person.call(api.getProvider, { providerId: provider.id })).rejects.toMatchObject(
      code('provider-not-found'),
    );
    expect((await provider.person.call(api.listOrders, {})).items.map((order) => order.id)).toEqual([
      orderId,
    ]);
  });

  it('are not answered by the office in its name, nor seen by field workers', async () => {
    const provider = await cus.provider();
    const contract = await cus.contract({ providerId: provider.id });
    const orderId = await cus.order(contract.lineId, 1_000);
    await expect(cus.organiser.call(api.acceptOrder, { orderId, version: 1 })).rejects.toMatchObject(
      code('provider-decides'),
    );
    await expect(cus.fieldWorker.call(api.acceptOrder, { orderId, version: 1 })).rejects.toMatchObject(
      code('order-not-found'),
    );
    await expect(cus.fieldWorker.call(api.getOrder, { orderId })).rejects.toMatchObject(
      code('order-not-found'),
    );
  });

  it('of a neighbour are answered by the office', async () => {
    const neighbour = await cus.provider('private-person', 'none');
    const contract = await cus.contract({ providerId: neighbour.id, mode: 'neighbour' });
    expect([contract.pes, contract.pesGround]).toEqual([false, 'private-person']);
    await cus.acceptedOrder(contract.lineId, cus.organiser);
  });
});
