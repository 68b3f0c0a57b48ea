import { randomUUID } from 'node:crypto';
import { commissioning } from '@cus/commissioning';
import { commissioning as api, type RawInput } from '@cus/contracts';
import { CENTRE, TestTown, type Caller } from '@cus/platform/testing';
import { reportText } from '../src/report-text.ts';
import { differences, monthEnds, verifyCentre, type CentreReport } from '../src/verify-centre.ts';

const PROOF = { method: 'signature' as const };

describe('verifying the share', () => {
  let town: TestTown;
  let organiser: Caller;
  let manager: Caller;
  let fundacja: Caller;
  let projectId: string;
  let pes: string;
  let others: string;

  beforeAll(async () => {
    town = await TestTown.start([commissioning]);
    [organiser, manager] = await Promise.all([town.staff('organiser'), town.staff('manager')]);
    projectId = (
      await organiser.call(api.registerProject, {
        code: 'CUS',
        name: 'Centrum usług społecznych',
        grantGrosze: 312_500_000,
        eligibleFrom: '2026-01-01',
        eligibleTo: '2026-12-31',
        isPilot: true,
      })
    ).id;
    const { id } = await organiser.call(api.registerProvider, {
      name: 'Fundacja Przykładowa',
      legalForm: 'foundation',
      nip: '1234563218',
      krs: '0000123456',
    });
    const evidence = { kind: 'krs-extract', documentReference: 'odpis 1', validFrom: '2025-01-01' } as const;
    await organiser.call(api.recordPesEvidence, { providerId: id, ...evidence });
    fundacja = await town.providerPerson(id);
    pes = await contract({ providerId: id, mode: 'contest', expectPes: true }, 'respite-care');
    others = await contract({ mode: 'own-staff', projectId: undefined }, 'vaccination-flu');
    await aMonthOfWork();
  });

  afterAll(() => town.stop());

  async function contract(
    terms: Partial<RawInput<typeof api.signContract>>,
    serviceCode: string,
  ): Promise<string> {
    const signed = await organiser.call(api.signContract, {
      number: `U/${randomUUID().slice(0, 8)}`,
      mode: 'own-staff',
      signedOn: '2026-01-02',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      projectId,
      funder: 'european-social-fund',
      valueLimitGrosze: 10_000_000,
      lines: [{ serviceCode, unit: 'hour', unitPriceGrosze: 3_333, extraLimitGrosze: 500 }],
      ...terms,
    });
    return signed.lineIds[0] as string;
  }

  async function order(contractLineId: string, by: Caller): Promise<string> {
    const { id } = await organiser.call(api.placeOrder, {
      contractLineId,
      residentId: randomUUID(),
      quantityMilli: 40_000,
      from: '2026-02-01',
      to: '2026-06-30',
      orderedOn: '2026-01-20',
    });
    await by.call(api.acceptOrder, { orderId: id, version: 1, acceptedOn: '2026-01-21' });
    return id;
  }

  /** Visits accepted and settled, then one corrected and one taken back after the month was settled, frozen and paid. */
  async function aMonthOfWork(): Promise<void> {
    const own = await order(others, organiser);
    const orderId = await order(pes, fundacja);
    const work = (performedOn: string) => ({
      performedOn,
      quantityMilli: 1_500,
      extraGrosze: 250,
      proof: PROOF,
    });
    const visits: string[] = [];
    for (const day of ['2026-02-03', '2026-02-05', '2026-02-10'])
      visits.push((await fundacja.call(api.recordDelivery, { orderId, ...work(day) })).id);
    const [first, second] = visits as [string, string];
    const mine = await organiser.call(api.recordDelivery, { orderId: own, ...work('2026-02-11') });
    const deliveries = [...visits, mine.id].map((deliveryId) => ({ deliveryId, version: 1 }));
    await organiser.call(api.acceptDeliveries, { deliveries });
    const { items } = await manager.call(api.listContracts, {});
    for (const { contractId } of items) {
      const settled = await organiser.call(api.settleMonth, {
        contractId,
        month: '2026-02',
        settledOn: '2026-03-03',
      });
      const { orders } = await manager.call(api.getSettlement, { settlementId: settled.id });
      const lines = orders.map((each) => ({ orderId: each.orderId, amountGrosze: each.settledGrosze }));
      const invoice = { settlementId: settled.id, number: '1/2026', issuedOn: '2026-03-04', lines };
      await organiser.call(api.matchInvoice, { ...invoice, version: 1 });
      await organiser.call(api.markPaid, { settlementId: settled.id, version: 2, paidOn: '2026-03-10' });
    }
    await organiser.call(api.freezeShareMonth, { month: '2026-02' });
    const corrected = { ...work('2026-02-03'), quantityMilli: 1_000 };
    await fundacja.call(api.correctDelivery, { deliveryId: first, version: 2, ...corrected });
    await fundacja.call(api.withdrawDelivery, { deliveryId: second, version: 2 });
    await organiser.call(api.acceptDeliveries, { deliveries: [{ deliveryId: first, version: 3 }] });
  }

  function verify(): Promise<CentreReport> {
    return verifyCentre({
      centreId: CENTRE,
      commissioning: api,
      query: (sql, values) => town.sql(sql, [...values]),
      ask: (operation, input) => manager.call(operation, input),
    });
  }

  it('agrees to the grosz under every definition, live, frozen and after corrections', async () => {
    const report = await verify();
    expect(differences(report)).toEqual([]);
    expect(report.checks.filter(({ what }) => what.startsWith('2026-02-28')).length).toBeGreaterThanOrEqual(
      16,
    );
    expect(report.checks.some(({ what }) => what.startsWith('frozen 2026-02'))).toBe(true);
    expect(report.checks.some(({ computed }) => / of [1-9]/.test(computed))).toBe(true);
    expect(reportText('Miasto', report)).not.toContain('DIFFER');
  });

  it.each([
    ['a line of the ledger', 'ledger_line', `kind = 'accepted'`, 'sum of its orders'],
    [
      'a sum of the ledger',
      'ledger_month',
      `kind = 'accepted' and provider_id is not null`,
      'project accepted',
    ],
    ['a frozen figure', 'share_freeze', 'true', 'frozen 2026-02'],
  ])('fails when somebody changes %s by one grosz', async (_, table, condition, seen) => {
    const change =
      table === 'share_freeze'
        ? `figures = jsonb_set(figures, '{0,numeratorGrosze}', to_jsonb((figures -> 0 ->> 'numeratorGrosze')::bigint + $1))`
        : 'amount_grosze = amount_grosze + $1';
    const tamper = async (grosze: number) => {
      await town.sql(`alter table commissioning.${table} disable trigger user`);
      await town.sql(
        `update commissioning.${table} t set ${change}
         from (select ctid from commissioning.${table} where ${condition} order by ctid limit 1) one where t.ctid = one.ctid`,
        [grosze],
      );
    };
    await tamper(1);
    const report = await verify();
    await tamper(-1);
    expect(
      differences(report)
        .map(({ what }) => what)
        .join('\n'),
    ).toContain(seen);
    expect(reportText('Miasto', report)).toContain('DIFFER');
  });

  it('asks for the end of every month, the last one included', () => {
    expect(monthEnds('2025-11-15', '2026-02-03')).toEqual([
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
    ]);
    expect(monthEnds('2024-02-01', '2024-02-29')).toEqual(['2024-02-29']);
  });
});
