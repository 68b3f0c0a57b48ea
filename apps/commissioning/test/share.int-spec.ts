import { commissioning as api } from '@cus/contracts';
import { instantOf, lastDayOf, monthOf, shiftMonth, warsawDateOf } from '@cus/kernel';
import { code, CommissioningTown, freshNip } from './builders';

describe('contracts and the share', () => {
  const cus = CommissioningTown.whileTesting();

  const share = async (projectId: string, asOf = '2026-12-31') =>
    (await cus.manager.call(api.getShare, { projectId, asOf })).figures;

  async function deliver(
    lineId: string,
    by = cus.fieldWorker,
    quantityMilli = 1_000,
    performedOn = '2026-03-10',
  ) {
    const orderId = await cus.acceptedOrder(lineId, by);
    const deliveryId = await cus.delivery(orderId, by, { quantityMilli, performedOn });
    await cus.accept(deliveryId);
    return { orderId, deliveryId };
  }

  describe('a provider', () => {
    it('is registered with checked numbers, once', async () => {
      const nip = freshNip();
      const input = { name: 'Spółdzielnia Zgoda', legalForm: 'social-cooperative' as const, nip };
      await cus.organiser.call(api.registerProvider, input);
      await expect(cus.organiser.call(api.registerProvider, input)).rejects.toMatchObject(
        code('provider-already-registered'),
      );
      const wrong = `${nip.slice(0, 9)}${(Number(nip[9]) + 1) % 10}`;
      await expect(cus.organiser.call(api.registerProvider, { ...input, nip: wrong })).rejects.toMatchObject({
        failure: { category: 'invalid', code: 'kernel.nip-wrong-check-digit' },
      });
      await expect(
        cus.organiser.call(api.registerProvider, { ...input, nip: undefined }),
      ).rejects.toMatchObject(code('register-number-missing'));
    });

    it('keeps the PES decision of the day a contract was signed, whatever becomes of it', async () => {
      const provider = await cus.provider('social-cooperative', { expiresOn: '2026-06-30' });
      const contract = await cus.contract({ providerId: provider.id });
      await cus.organiser.call(api.updateProvider, {
        providerId: provider.id,
        version: 1,
        name: 'Przekształcona sp. z o.o.',
        legalForm: 'commercial-company',
        nip: freshNip(),
      });
      const kept = await cus.manager.call(api.getContract, { contractId: contract.id });
      expect(kept).toMatchObject({
        pes: true,
        frozenLegalForm: 'social-cooperative',
        frozenEvidence: { documentReference: 'KRS 2025/1', expiresOn: '2026-06-30' },
      });
      const later = await cus.contract({ providerId: provider.id });
      expect([later.pes, later.pesGround]).toEqual([false, 'form-not-social-economy']);
    });

    it('is to be checked again before its evidence ends, until new evidence is recorded', async () => {
      const provider = await cus.provider('foundation', { expiresOn: '2026-06-30' });
      const contract = await cus.contract({ providerId: provider.id });
      const due = async (asOf: string) =>
        (await cus.manager.call(api.listPesRechecks, { asOf })).items
          .filter((item) => item.contractId === contract.id)
          .map((item) => item.expired);
      expect(await due('2026-05-30')).toEqual([]);
      expect(await due('2026-06-01')).toEqual([false]);
      expect(await due('2026-07-01')).toEqual([true]);
      await cus.organiser.call(api.recordPesEvidence, {
        providerId: provider.id,
        kind: 'krs-extract',
        documentReference: 'KRS 2026/2',
        validFrom: '2026-07-01',
      });
      expect(await due('2026-07-01')).toEqual([]);
    });
  });

  describe('a contract', () => {
    it('is not signed as PES by mistake', async () => {
      const provider = await cus.provider('foundation', 'none');
      await expect(cus.contract({ providerId: provider.id, expectPes: true })).rejects.toMatchObject({
        failure: { code: 'commissioning.pes-not-as-expected', params: { ground: 'evidence-missing' } },
      });
    });

    it('counts in-house awards to a PES and neither own staff nor others', async () => {
      const [pes, other] = [await cus.provider(), await cus.provider('commercial-company')];
      const signed = [
        await cus.contract({ providerId: pes.id, mode: 'in-house' }),
        await cus.contract({ providerId: other.id, mode: 'procurement' }),
        await cus.contract(),
      ];
      expect(signed.map((contract) => contract.pes)).toEqual([true, false, false]);
    });

    it('has a provider unless it is own staff, its own number, and no vaccinations among other services', async () => {
      const provider = await cus.provider();
      await expect(cus.contract({ mode: 'contest' })).rejects.toMatchObject(
        code('provider-does-not-fit-mode'),
      );
      await expect(cus.contract({ mode: 'own-staff', providerId: provider.id })).rejects.toMatchObject(
        code('provider-does-not-fit-mode'),
      );
      await cus.contract({ number: 'U/1/2026' });
      await expect(cus.contract({ number: 'U/1/2026' })).rejects.toMatchObject(code('contract-number-taken'));
      const line = { unit: 'dose' as const, unitPriceGrosze: 5_000 };
      await expect(
        cus.contract({
          lines: [
            { ...line, serviceCode: 'vaccination-flu' },
            { ...line, serviceCode: 'respite-care' },
          ],
        }),
      ).rejects.toMatchObject(code('vaccination-mixed'));
    });

    it('is amended in versions: a higher limit takes more orders, a lower one never less than is ordered', async () => {
      const contract = await cus.contract({ valueLimitGrosze: 40_000 });
      await cus.order(contract.lineId, 10_000);
      await expect(cus.order(contract.lineId, 1_000)).rejects.toMatchObject(code('value-limit-passed'));
      const amend = (version: number, valueLimitGrosze: number, amendedOn = '2026-03-01') =>
        cus.organiser.call(api.amendContract, {
          contractId: contract.id,
          version,
          amendedOn,
          note: 'Aneks',
          valueLimitGrosze,
        });
      await amend(1, 44_000);
      await expect(amend(1, 50_000)).rejects.toMatchObject({
        failure: {
          code: 'commissioning.changed-meanwhile',
          params: { version: 2, changedBy: cus.organiser.actor.userId },
        },
      });
      await cus.order(contract.lineId, 1_000);
      await expect(amend(2, 43_999)).rejects.toMatchObject(code('limit-below-ordered'));
      await expect(amend(2, 50_000, '2026-02-01')).rejects.toMatchObject(code('period-reversed'));
      const { amendments } = await cus.manager.call(api.getContract, { contractId: contract.id });
      expect(amendments.map((each) => each.valueChangeGrosze)).toEqual([40_000, 4_000]);
    });
  });

  describe('the share', () => {
    it('takes its threshold from the rule in force, and counts services only, by project and centre, with and without vaccinations', async () => {
      const [projectId, otherProject] = [await cus.project(), await cus.project()];
      const provider = await cus.provider();
      const terms = { providerId: provider.id, projectId };
      const care = await cus.contract(terms);
      const doses = await cus.contract(terms, {
        serviceCode: 'vaccination-flu',
        unit: 'dose',
        unitPriceGrosze: 5_000,
      });
      const own = await cus.contract({ projectId });
      const asset = await cus.contract({ ...terms, costCategory: 'asset' });
      const elsewhere = await cus.contract({ projectId: otherProject });
      for (const { lineId } of [care, doses, asset]) await deliver(lineId, provider.person);
      for (const { lineId } of [own, elsewhere]) await deliver(lineId);
      const figures = await share(projectId);
      const accepted = figures
        .filter((figure) => figure.measure === 'accepted')
        .map((figure) => [
          figure.scope,
          figure.withVaccinations,
          figure.numeratorGrosze,
          figure.denominatorGrosze,
        ]);
      expect(accepted).toEqual([
        ['project', true, 9_000, 13_000],
        ['project', false, 4_000, 8_000],
        ['centre', true, 9_000, 17_000],
        ['centre', false, 4_000, 12_000],
      ]);
      expect((await cus.manager.call(api.getShare, { projectId })).thresholdBp).toBe(3_500);
    });

    it('is cumulative up to the day asked, also in the middle of a month', async () => {
      const projectId = await cus.project();
      const contract = await cus.contract({ projectId });
      await deliver(contract.lineId, cus.fieldWorker, 1_000, '2026-03-10');
      await deliver(contract.lineId, cus.fieldWorker, 2_000, '2026-03-11');
      await deliver(contract.lineId, cus.fieldWorker, 4_000, '2026-05-31');
      const at = async (day: string) => (await share(projectId, day))[0]?.denominatorGrosze;
      expect(await at('2026-03-09')).toBe(0);
      expect(await at('2026-03-10')).toBe(4_000);
      expect(await at('2026-03-11')).toBe(12_000);
      expect(await at('2026-05-30')).toBe(12_000);
      expect(await at('2026-05-31')).toBe(28_000);
    });

    it('opens page by page, each figure summing to its parent', async () => {
      const projectId = await cus.project();
      const contract = await cus.contract({ projectId });
      const values = [];
      for (const quantity of [1_111, 2_222, 3_333])
        values.push(await deliver(contract.lineId, cus.fieldWorker, quantity));
      let [total, cursor] = [0, undefined as string | undefined];
      const seen: string[] = [];
      do {
        const page = await cus.manager.call(api.shareOrders, {
          contractId: contract.id,
          asOf: '2026-12-31',
          limit: 1,
          ...(cursor ? { cursor } : {}),
        });
        for (const order of page.items) {
          seen.push(order.orderId);
          total += order.amountGrosze;
          const visits = await cus.manager.call(api.shareDeliveries, {
            orderId: order.orderId,
            asOf: '2026-12-31',
          });
          expect(visits.items.reduce((sum, visit) => sum + visit.amountGrosze, 0)).toBe(order.amountGrosze);
        }
        cursor = page.next;
      } while (cursor);
      expect(new Set(seen)).toEqual(new Set(values.map(({ orderId }) => orderId)));
      expect(total).toBe((await share(projectId))[0]?.denominatorGrosze);
      const ledger = await cus.manager.call(api.listLedger, {
        contractId: contract.id,
        deliveryId: values[0]?.deliveryId,
      });
      expect(ledger.items.map((line) => [line.kind, line.amountGrosze])).toEqual([
        ['delivered', 4_444],
        ['accepted', 4_444],
      ]);
      await expect(
        cus.manager.call(api.shareOrders, { contractId: contract.id, cursor: 'bm9uc2Vuc2U' }),
      ).rejects.toMatchObject({ failure: { code: 'platform.cursor-unreadable' } });
    });

    it('once frozen for a month stays, and shows how far what is known now differs', async () => {
      const projectId = await cus.project();
      const provider = await cus.provider();
      const contract = await cus.contract({ projectId, providerId: provider.id });
      const { orderId, deliveryId } = await deliver(contract.lineId, provider.person, 3_000);
      const frozen = await cus.organiser.call(api.freezeShareMonth, { projectId, month: '2026-03' });
      expect(frozen.figures[0]?.numeratorGrosze).toBe(12_000);
      await expect(
        cus.organiser.call(api.freezeShareMonth, { projectId, month: '2026-03' }),
      ).rejects.toMatchObject(code('month-already-frozen'));
      await cus.manager.call(api.disputeDelivery, { deliveryId, version: 2, reason: 'not-delivered' });
      await cus.accept(await cus.delivery(orderId, provider.person, { performedOn: '2026-04-02' }));
      const { items } = await cus.manager.call(api.listFrozenMonths, { projectId });
      expect(items).toMatchObject([
        {
          month: '2026-03',
          frozen: { numeratorGrosze: 12_000 },
          live: { numeratorGrosze: 0 },
          numeratorDifferenceGrosze: -12_000,
          denominatorDifferenceGrosze: -12_000,
        },
      ]);
    });

    it('is not kept for a month that still runs, and can be looked at meanwhile', async () => {
      const projectId = await cus.project();
      const today = warsawDateOf(instantOf(new Date()));
      const month = monthOf(today);
      await expect(cus.organiser.call(api.freezeShareMonth, { projectId, month })).rejects.toMatchObject(
        code('month-not-over'),
      );
      expect(await share(projectId, lastDayOf(month))).toHaveLength(16);
      expect((await cus.manager.call(api.listFrozenMonths, { projectId })).items).toEqual([]);
      await cus.organiser.call(api.freezeShareMonth, { projectId, month: shiftMonth(month, -1) });
    });

    it('is forecast with live orders and what if, and names the orders that would move it', async () => {
      const projectId = await cus.project();
      const provider = await cus.provider();
      const pes = await cus.contract({ projectId, providerId: provider.id, valueLimitGrosze: 40_000 });
      const own = await cus.contract({ projectId, valueLimitGrosze: 40_000 });
      await deliver(own.lineId, cus.fieldWorker, 10_000);
      const orderId = await cus.acceptedOrder(pes.lineId, provider.person, 5_000);
      const asOf = '2026-12-31';
      const forecast = await cus.manager.call(api.getShareForecast, { projectId, asOf, addOtherGrosze: 100 });
      expect(forecast).toMatchObject({
        until: '2026-12-31',
        ruleVersion: 'forecast-1',
        steps: [
          { step: 'accepted', pesGrosze: 0, allGrosze: 40_000 },
          { step: 'live-orders', pesGrosze: 20_000, allGrosze: 20_000 },
          { step: 'contract-remainder', pesGrosze: 0, allGrosze: 0 },
          { step: 'what-if', pesGrosze: 0, allGrosze: 100 },
        ],
        numeratorGrosze: 20_000,
        denominatorGrosze: 60_100,
        above: false,
      });
      const movers = await cus.manager.call(api.listShareMovers, { projectId, asOf });
      expect(movers.items).toMatchObject([
        { orderId, pes: true, pendingGrosze: 20_000, basisPointsAfter: 3_333, aboveAfter: false },
      ]);
    });

    it('is read by the office only', async () => {
      const projectId = await cus.project();
      const provider = await cus.provider();
      for (const person of [provider.person, cus.fieldWorker])
        await expect(person.call(api.getShare, { projectId })).rejects.toMatchObject({
          failure: { category: 'forbidden' },
        });
    });
  });
});
