import { randomUUID } from 'node:crypto';
import { commissioning as api, handyman } from '@cus/contracts';
import { instantOf, monthOf, shiftMonth, warsawDateOf } from '@cus/kernel';
import { eventually } from '@cus/platform/testing';
import { code, CommissioningTown, PROOF } from './builders';

describe('deliveries and their settlement', () => {
  const cus = CommissioningTown.whileTesting();

  describe('a delivery', () => {
    it('is not recorded before the order is taken on, beyond it, outside its time or with extra cost the contract does not allow', async () => {
      const contract = await cus.contract({}, { extraLimitGrosze: 100 });
      const offered = await cus.order(contract.lineId);
      await expect(cus.delivery(offered, cus.fieldWorker)).rejects.toMatchObject(
        code('not-allowed-in-state'),
      );
      const orderId = await cus.acceptedOrder(contract.lineId, cus.fieldWorker, 2_000);
      const attempt = (input: object) => expect(cus.delivery(orderId, cus.fieldWorker, input)).rejects;
      await attempt({ quantityMilli: 2_001 }).toMatchObject(code('more-than-ordered'));
      await attempt({ performedOn: '2026-07-01' }).toMatchObject(code('outside-order-period'));
      await attempt({ extraGrosze: 101 }).toMatchObject(code('extra-not-allowed'));
      await attempt({ startedAt: '2026-03-10T08:00:00Z' }).toMatchObject(code('times-incomplete'));
      await attempt({
        startedAt: '2026-03-10T08:00:00Z',
        endedAt: '2026-03-10T08:00:00Z',
      }).toMatchObject(code('times-reversed'));
      await cus.delivery(orderId, cus.fieldWorker, { quantityMilli: 2_000, extraGrosze: 100 });
    });

    it('never pays a minute of one service to a resident twice, not even by two providers at the same time', async () => {
      const residentId = randomUUID();
      const providers = [await cus.provider(), await cus.provider()];
      const orders = await Promise.all(
        providers.map(async (provider) => {
          const contract = await cus.contract({ providerId: provider.id });
          const orderId = await cus.order(contract.lineId, 10_000, { residentId });
          await provider.person.call(api.acceptOrder, { orderId, version: 1 });
          return { orderId, provider };
        }),
      );
      const outcomes = await Promise.allSettled(
        orders.map(({ orderId, provider }) =>
          cus.delivery(orderId, provider.person, {
            startedAt: '2026-03-10T08:00:00Z',
            endedAt: '2026-03-10T10:00:00Z',
          }),
        ),
      );
      expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
      expect(outcomes.find((each) => each.status === 'rejected')?.reason).toMatchObject(
        code('minutes-already-delivered'),
      );
      const free = orders[outcomes[0]?.status === 'fulfilled' ? 1 : 0];
      await cus.delivery(free?.orderId ?? '', free?.provider.person ?? cus.manager, {
        startedAt: '2026-03-10T10:00:00Z',
        endedAt: '2026-03-10T11:00:00Z',
      });
    });

    it('counts on the day in Warsaw on which it began, which its times must show', async () => {
      const contract = await cus.contract();
      const orderId = await cus.acceptedOrder(contract.lineId, cus.fieldWorker);
      const times = (startedAt: string, endedAt: string) =>
        cus.delivery(orderId, cus.fieldWorker, { startedAt, endedAt });
      await expect(times('2026-03-10T23:30:00Z', '2026-03-11T01:00:00Z')).rejects.toMatchObject(
        code('times-not-on-day'),
      );
      await expect(times('0000-01-01T00:00:00Z', '2026-03-11T01:00:00Z')).rejects.toMatchObject(
        code('times-not-on-day'),
      );
      await times('2026-03-09T23:30:00Z', '2026-03-10T01:00:00Z');
    });

    it('is taken with an id in capitals, and refused with half a character in its text', async () => {
      const contract = await cus.contract();
      const orderId = (await cus.acceptedOrder(contract.lineId, cus.fieldWorker)).toUpperCase();
      const proof = (reference: string) => ({ proof: { method: 'tag' as const, reference } });
      await expect(cus.delivery(orderId, cus.fieldWorker, proof('tag \ud83d'))).rejects.toMatchObject({
        failure: { category: 'invalid', issues: [{ pointer: '/proof/reference' }] },
      });
      const deliveryId = await cus.delivery(orderId, cus.fieldWorker, proof('tag 7'));
      await cus.accept(deliveryId.toUpperCase());
      expect(await cus.manager.call(api.getDelivery, { deliveryId })).toMatchObject({
        state: 'accepted',
        proof: { reference: 'tag 7' },
      });
    });

    it('outside the eligibility of its project is not accepted', async () => {
      const projectId = await cus.project({ eligibleFrom: '2026-03-11' });
      const contract = await cus.contract({ projectId });
      const orderId = await cus.acceptedOrder(contract.lineId, cus.fieldWorker);
      const deliveryId = await cus.delivery(orderId, cus.fieldWorker);
      await expect(cus.accept(deliveryId)).rejects.toMatchObject(code('outside-eligibility'));
    });

    it('is disputed with a reason, answered or corrected, and accepted then', async () => {
      const provider = await cus.provider();
      const contract = await cus.contract({ providerId: provider.id });
      const orderId = await cus.acceptedOrder(contract.lineId, provider.person);
      const deliveryId = await cus.delivery(orderId, provider.person, { quantityMilli: 3_000 });
      const dispute = (version: number) =>
        cus.manager.call(api.disputeDelivery, {
          deliveryId,
          version,
          reason: 'wrong-quantity',
          disputedOn: `2026-04-0${version}`,
        });
      await dispute(1);
      await provider.person.call(api.answerDispute, {
        deliveryId,
        version: 2,
        answer: 'Karta podpisana',
        answeredOn: '2026-04-02',
      });
      await dispute(3);
      const corrected = await provider.person.call(api.correctDelivery, {
        deliveryId,
        version: 4,
        performedOn: '2026-03-10',
        quantityMilli: 2_000,
        proof: PROOF,
        correctedOn: '2026-04-04',
      });
      expect(corrected).toEqual({ revision: 2, amountGrosze: 8_000 });
      await expect(
        cus.manager.call(api.acceptDeliveries, { deliveries: [{ deliveryId, version: 4 }] }),
      ).rejects.toMatchObject(code('changed-meanwhile'));
      await cus.accept(deliveryId);
      expect(await cus.manager.call(api.getDelivery, { deliveryId })).toMatchObject({
        state: 'accepted',
        revisions: [
          { revision: 1, amountGrosze: 12_000, unbookedOn: '2026-03-10' },
          { revision: 2, amountGrosze: 8_000, acceptedOn: '2026-03-10' },
        ],
      });
      const told = await cus.town.sql<{ what: string; on: string }>(
        `select coalesce(data ->> 'answer', 'disputed') as what, coalesce(data ->> 'disputedOn', data ->> 'answeredOn') as on
         from commissioning.outbox where aggregate_id = $1 and type ~ 'delivery-(disputed|answered)' order by seq`,
        [deliveryId],
      );
      expect(told).toEqual([
        { what: 'disputed', on: '2026-04-01' },
        { what: 'explained', on: '2026-04-02' },
        { what: 'disputed', on: '2026-04-03' },
        { what: 'corrected', on: '2026-04-04' },
      ]);
    });

    it('is accepted together with others or none is', async () => {
      const contract = await cus.contract();
      const orderId = await cus.acceptedOrder(contract.lineId, cus.fieldWorker);
      const good = await cus.delivery(orderId, cus.fieldWorker);
      await expect(
        cus.manager.call(api.acceptDeliveries, {
          deliveries: [
            { deliveryId: good, version: 1 },
            { deliveryId: randomUUID(), version: 1 },
          ],
        }),
      ).rejects.toMatchObject(code('delivery-not-found'));
      expect(await cus.manager.call(api.getDelivery, { deliveryId: good })).toMatchObject({
        state: 'recorded',
      });
    });

    it('of a service of its own comes from that service only, and ends the same in any order of its revisions', async () => {
      const provider = await cus.provider();
      const contract = await cus.contract(
        { providerId: provider.id },
        { serviceCode: 'handyman', unit: 'job', extraLimitGrosze: 20_000 },
      );
      const orderId = await cus.order(contract.lineId, 2_000, { fulfilment: 'handyman' });
      await provider.person.call(api.acceptOrder, { orderId, version: 1 });
      await expect(cus.delivery(orderId, provider.person)).rejects.toMatchObject(
        code('delivery-belongs-to-service'),
      );
      const deliveryId = randomUUID();
      const prove = (revision: number, quantityMilli: number, extraGrosze: number) =>
        cus.town.publish(handyman.deliveryProved, {
          subject: deliveryId,
          data: {
            deliveryId,
            orderId,
            performedOn: '2026-03-10',
            quantityMilli,
            extraGrosze,
            proof: PROOF,
            revision,
          },
        });
      const published = [
        await prove(3, 1_000, 25_000),
        await prove(1, 2_000, 0),
        await prove(2, 0, 0),
        await prove(3, 1_000, 25_000),
      ];
      await eventually(
        () => cus.town.sql('select 1 from commissioning.inbox where event_id = any($1::uuid[])', [published]),
        (rows) => rows.length === 4,
      );
      expect(await provider.person.call(api.getDelivery, { deliveryId })).toMatchObject({
        revision: 3,
        state: 'recorded',
        source: 'handyman',
        extraGrosze: 25_000,
        amountGrosze: 24_000,
      });
      await expect(
        provider.person.call(api.withdrawDelivery, { deliveryId, version: 1 }),
      ).rejects.toMatchObject(code('delivery-belongs-to-service'));
    });
  });

  describe('a month', () => {
    it('is previewed with its differences, settled, invoiced line by line and paid', async () => {
      const provider = await cus.provider();
      const contract = await cus.contract({ providerId: provider.id });
      const orderId = await cus.acceptedOrder(contract.lineId, provider.person);
      const done = await cus.delivery(orderId, provider.person, { quantityMilli: 2_000 });
      const open = await cus.delivery(orderId, provider.person, { performedOn: '2026-03-31' });
      await cus.accept(done);
      const { residentId, serviceCode } = await cus.organiser.call(api.getOrder, { orderId });
      const whose = { orderId, residentId, serviceCode };
      const month = { contractId: contract.id, month: '2026-03' };
      expect(await provider.person.call(api.previewSettlement, month)).toEqual({
        amountGrosze: 8_000,
        lineCount: 1,
        openGrosze: 4_000,
        settled: false,
        differences: [
          {
            ...whose,
            kind: 'not-accepted',
            deliveryId: open,
            performedOn: '2026-03-31',
            actualMilli: 1_000,
            amountGrosze: 4_000,
          },
        ],
      });
      await expect(
        cus.organiser.call(api.settleMonth, { ...month, expectedGrosze: 7_999 }),
      ).rejects.toMatchObject(code('changed-meanwhile'));
      const settled = await cus.organiser.call(api.settleMonth, { ...month, expectedGrosze: 8_000 });
      const again = await cus.organiser.call(api.settleMonth, month);
      expect(again).toEqual(settled);

      const settlementId = settled.id;
      const pay = (version: number) =>
        cus.organiser.call(api.markPaid, { settlementId, version, paidOn: '2026-04-20' });
      await expect(pay(1)).rejects.toMatchObject(code('invoice-missing'));
      const invoice = { settlementId, number: 'FV/3/2026', issuedOn: '2026-04-05' };
      const wrong = await provider.person.call(api.matchInvoice, {
        ...invoice,
        version: 1,
        lines: [{ orderId, amountGrosze: 8_001 }],
      });
      expect(wrong).toEqual({
        matched: false,
        invoiceGrosze: 8_001,
        differenceGrosze: 1,
        mismatches: [{ orderId, settledGrosze: 8_000, invoicedGrosze: 8_001 }],
      });
      await expect(pay(2)).rejects.toMatchObject(code('invoice-mismatch'));
      const right = await provider.person.call(api.matchInvoice, {
        ...invoice,
        version: 2,
        lines: [{ orderId, amountGrosze: 8_000 }],
      });
      expect(right).toMatchObject({ matched: true, mismatches: [] });
      await pay(3);
      await expect(pay(4)).rejects.toMatchObject(code('already-paid'));
      expect(await provider.person.call(api.getSettlement, { settlementId })).toMatchObject({
        state: 'paid',
        amountGrosze: 8_000,
        invoiceGrosze: 8_000,
        orders: [{ orderId, residentId, settledGrosze: 8_000, invoicedGrosze: 8_000, differenceGrosze: 0 }],
        lines: { items: [{ kind: 'delivery', deliveryId: done, unit: 'hour', amountGrosze: 8_000 }] },
      });
      const stranger = await cus.provider();
      await expect(stranger.person.call(api.getSettlement, { settlementId })).rejects.toMatchObject(
        code('settlement-not-found'),
      );
      expect((await stranger.person.call(api.listSettlements, {})).items).toEqual([]);
      expect((await provider.person.call(api.listSettlements, {})).items.map((each) => each.id)).toEqual([
        settlementId,
      ]);
    });

    it('once settled never changes: corrections and late work land in the next open one', async () => {
      const provider = await cus.provider();
      const projectId = await cus.project();
      const contract = await cus.contract({ providerId: provider.id, projectId });
      const orderId = await cus.acceptedOrder(contract.lineId, provider.person);
      const deliveryId = await cus.delivery(orderId, provider.person, { quantityMilli: 2_000 });
      await cus.accept(deliveryId);
      await cus.organiser.call(api.settleMonth, { contractId: contract.id, month: '2026-03' });
      const march = () =>
        cus.manager
          .call(api.getShare, { projectId, asOf: '2026-03-31' })
          .then(({ figures }) => figures.map((figure) => [figure.numeratorGrosze, figure.denominatorGrosze]));
      const before = await march();
      await provider.person.call(api.correctDelivery, {
        deliveryId,
        version: 2,
        performedOn: '2026-03-11',
        quantityMilli: 1_000,
        proof: PROOF,
      });
      const late = await cus.delivery(orderId, provider.person, { performedOn: '2026-03-30' });
      await cus.accept(deliveryId, late);
      expect(await march()).toEqual(before);
      const april = await cus.manager.call(api.previewSettlement, {
        contractId: contract.id,
        month: '2026-04',
      });
      expect(april.amountGrosze).toBe(0);
      expect(april.differences.map(({ kind, amountGrosze }) => [kind, amountGrosze])).toEqual([
        ['correction', -8_000],
        ['late', 4_000],
        ['late', 4_000],
      ]);
      const settled = await cus.organiser.call(api.settleMonth, {
        contractId: contract.id,
        month: '2026-04',
      });
      expect(settled).toMatchObject({ amountGrosze: 0, lineCount: 3 });
      await expect(
        cus.organiser.call(api.settleMonth, { contractId: contract.id, month: '2026-02' }),
      ).rejects.toMatchObject(code('later-month-settled'));
      const [, april2] = (await cus.manager.call(api.listSettlements, { contractId: contract.id })).items;
      await expect(
        cus.organiser.call(api.markPaid, { settlementId: settled.id, version: 1, paidOn: '2026-05-20' }),
      ).rejects.toMatchObject(code('invoice-missing'));
      expect(april2?.month).toBe('2026-03');
    });

    it('is not settled before it has begun: what is done until then would count too late for ever', async () => {
      const { id: contractId } = await cus.contract({ validTo: '2099-12-31' });
      const thisMonth = monthOf(warsawDateOf(instantOf(new Date())));
      const settle = (month: string) => cus.organiser.call(api.settleMonth, { contractId, month });
      await expect(settle(shiftMonth(thisMonth, 1))).rejects.toMatchObject(code('month-not-begun'));
      await settle(thisMonth);
    });

    it('is settled once when asked by many at the same time, and not paid before it began', async () => {
      const contract = await cus.contract();
      const orderId = await cus.acceptedOrder(contract.lineId, cus.fieldWorker);
      await cus.accept(await cus.delivery(orderId, cus.fieldWorker));
      const answers = await Promise.all(
        Array.from({ length: 6 }, () =>
          cus.organiser.call(api.settleMonth, { contractId: contract.id, month: '2026-03' }),
        ),
      );
      expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
      const pay = (paidOn: string) =>
        cus.organiser.call(api.markPaid, { settlementId: answers[0]?.id ?? '', version: 1, paidOn });
      await expect(pay('2026-02-28')).rejects.toMatchObject(code('period-reversed'));
      await pay('2026-04-20');
    });
  });
});
