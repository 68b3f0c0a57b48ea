import { randomUUID } from 'node:crypto';
import { commissioning as api, coordination } from '@cus/contracts';
import { eventually, OTHER_CENTRE, Refused } from '@cus/platform/testing';
import { CommissioningTown } from './builders';

const code = (expected: string) => ({ failure: { code: `commissioning.${expected}` } });

describe('orders', () => {
  let cus: CommissioningTown;

  beforeAll(async () => {
    cus = await CommissioningTown.start();
  });

  afterAll(() => cus.stop());

  const events = (orderId: string) =>
    cus.town
      .sql<{ type: string }>('select type from commissioning.outbox where aggregate_id = $1 order by seq', [
        orderId,
      ])
      .then((rows) => rows.map((row) => row.type.split('.').at(-2)));

  describe('within limits', () => {
    it('fifty at once never pass the value of the contract', async () => {
      const contract = await cus.contract({ valueLimitGrosze: 7 * 40_000 + 39_999 });
      const outcomes = await Promise.allSettled(
        Array.from({ length: 50 }, () => cus.order(contract.lineId, 10_000)),
      );
      const refused = outcomes.filter((each) => each.status === 'rejected');
      expect(outcomes.length - refused.length).toBe(7);
      expect(new Set(refused.map((each) => (each.reason as Refused).failure.code))).toEqual(
        new Set(['commissioning.value-limit-passed']),
      );
      const [row] = await cus.town.sql<{ ordered: string; sum: string; n: string }>(
        `select c.ordered_grosze as ordered, sum(o.value_grosze) as sum, count(*) n
         from commissioning.contract c join commissioning.orders o on o.contract_id = c.id where c.id = $1 group by 1`,
        [contract.id],
      );
      expect(row).toEqual({ ordered: '280000', sum: '280000', n: '7' });
    });

    it('fifty at once never pass the volume of a line, however much value is left', async () => {
      const contract = await cus.contract({}, { volumeLimitMilli: 25_000 });
      const outcomes = await Promise.allSettled(
        Array.from({ length: 50 }, () => cus.order(contract.lineId, 10_000)),
      );
      expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(2);
      const { orderedGrosze } = await cus.manager.call(api.getContract, { contractId: contract.id });
      expect(orderedGrosze).toBe(80_000);
    });

    it('are numbered on their contract without gaps, also fifty at once, and found by the number’s beginning', async () => {
      const contract = await cus.contract({ valueLimitGrosze: 3 * 40_000 });
      await Promise.allSettled(Array.from({ length: 50 }, () => cus.order(contract.lineId, 10_000)));
      const { contractNumber: stem } = await cus.manager.call(api.getContract, { contractId: contract.id });
      const find = async (number: string) =>
        (await cus.organiser.call(api.listOrders, { number })).items.map((order) => order.number).sort();
      const numbers = [1, 2, 3].map((serial) => `${stem}/${serial}`);
      expect(await find(stem.toLowerCase())).toEqual(numbers);
      expect(await find(`${stem}/2`)).toEqual([`${stem}/2`]);
      expect(await find(`${stem}%`)).toEqual([]);
    });

    it('the same command sent eight times places one order', async () => {
      const contract = await cus.contract();
      const commandId = randomUUID();
      const input = {
        contractLineId: contract.lineId,
        residentId: randomUUID(),
        quantityMilli: 1_000,
        from: '2026-03-01',
        to: '2026-03-31',
        orderedOn: '2026-02-20',
      };
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => cus.organiser.call(api.placeOrder, input, commandId)),
      );
      expect(new Set(answers.map((answer) => answer.id))).toEqual(new Set([commandId]));
      const { orderedGrosze } = await cus.manager.call(api.getContract, { contractId: contract.id });
      expect(orderedGrosze).toBe(4_000);
    });

    it('are priced half a grosz up', async () => {
      const contract = await cus.contract({}, { unitPriceGrosze: 3_333 });
      const placed = await cus.organiser.call(api.placeOrder, {
        contractLineId: contract.lineId,
        residentId: randomUUID(),
        quantityMilli: 1_500,
        from: '2026-03-01',
        to: '2026-03-31',
      });
      expect(placed.valueGrosze).toBe(5_000);
    });

    it('a price and quantity beyond any contract is refused, not a fault', async () => {
      const contract = await cus.contract({}, { unitPriceGrosze: 1_000_000_000_000 });
      await expect(cus.order(contract.lineId, 100_000_000)).rejects.toMatchObject(code('value-limit-passed'));
    });

    it('outside the time of the contract, on a terminated one or on none are refused', async () => {
      const contract = await cus.contract();
      await expect(cus.order(contract.lineId, 1_000, { to: '2027-01-01' })).rejects.toMatchObject(
        code('outside-contract-period'),
      );
      await expect(cus.order(contract.lineId, 1_000, { to: '2026-02-01' })).rejects.toMatchObject(
        code('period-reversed'),
      );
      await expect(cus.order(randomUUID())).rejects.toMatchObject(code('contract-line-not-found'));
      await cus.order(contract.lineId, 1_000);
      await cus.organiser.call(api.terminateContract, {
        contractId: contract.id,
        version: 1,
        terminatedOn: '2026-05-01',
        reason: 'Za porozumieniem stron',
      });
      await expect(cus.order(contract.lineId, 1_000)).rejects.toMatchObject(code('contract-terminated'));
      expect(await cus.manager.call(api.getContract, { contractId: contract.id })).toMatchObject({
        state: 'terminated',
        valueLimitGrosze: 4_000,
      });
    });
  });

  describe('offered to a provider', () => {
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

  describe('for a plan', () => {
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

    it('take up its lines until they are ordered in full, and give back what is declined', async () => {
      const [of, lineId] = [plan(), randomUUID()];
      await publish(of, 1, [line(lineId)]);
      await eventually(
        () => demandOf(of.planId),
        (items) => items.length === 1,
      );
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
      await eventually(
        () => demandOf(of.planId),
        (items) => items.length === 1,
      );
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
      await eventually(
        () => demandOf(of.planId),
        (items) => items.length === 1,
      );
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
      await eventually(
        () => demandOf(of.planId),
        (items) => items.length === 2,
      );
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

    it('follow the highest version of the plan, in whatever order and however often versions come', async () => {
      const [of, lineId, old] = [plan(), randomUUID(), randomUUID()];
      await publish(of, 3, [line(lineId, 30_000)]);
      await eventually(
        () => demandOf(of.planId),
        (items) => items.length === 1,
      );
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

  it('every table is closed by forced row security and belongs to a centre', async () => {
    const open = await cus.town.sql<{ table: string }>(
      `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'commissioning' and c.relkind = 'r'
         and c.relname not in ('outbox', 'inbox', 'replay_request', 'migration')
         and not (c.relrowsecurity and c.relforcerowsecurity
           and 2 <= (select count(*) from pg_policy p where p.polrelid = c.oid))`,
    );
    expect(open).toEqual([]);
  });
});
