import { randomUUID } from 'node:crypto';
import { commissioning } from '@cus/commissioning';
import { commissioning as api, type RawInput } from '@cus/contracts';
import { CENTRE, TestTown, type Caller } from '@cus/platform/testing';
import { reportText } from '../src/report-text.ts';
import { differences, monthEnds, verifyCentre, type CentreReport } from '../src/verify-centre.ts';

const PROOF = { method: 'signature' as const };
const changed = (column: string) => `${column} = ${column} + 1`;

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
    const kinds = new Map<string, number>();
    for (const { kind } of report.checks) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    expect(Object.fromEntries(kinds)).toEqual({
      // January to March, at the middle and at the end of each.
      'definitions at month ends and mid-months': 16 * 6,
      'worst case of the whole grant': 6,
      'default figure by way of commissioning': 6,
      'frozen months, all definitions': 16,
      'frozen months as shown': 1,
      'live figures beside frozen months': 1,
      'contracts of a figure': 2 * 4,
      'orders of a contract': 2 * 3,
      'orders as sums of their deliveries': 2 * 3,
      'standing of each contract': 2,
      'counted steps of the forecast': 2,
    });
    expect(report.checks.some(({ computed }) => / of [1-9]/.test(computed))).toBe(true);
    expect(reportText('Miasto', report)).not.toContain('DIFFER');
  });

  /** What somebody with the database's password could do past all code, and the kind of figure that gives it away. */
  const TAMPERINGS = [
    [
      'a line of the ledger',
      'ledger_line',
      changed('amount_grosze'),
      `kind = 'accepted'`,
      'orders of a contract',
    ],
    [
      'a sum of the ledger',
      'ledger_month',
      changed('amount_grosze'),
      `kind = 'accepted' and provider_id is not null`,
      'definitions',
    ],
    [
      'a frozen figure',
      'share_freeze',
      `figures = jsonb_set(figures, '{0,numeratorGrosze}', to_jsonb((figures -> 0 ->> 'numeratorGrosze')::bigint + 1))`,
      'true',
      'frozen months',
    ],
    [
      'the date of an evidence',
      'pes_evidence',
      `valid_from = valid_from + 1`,
      'true',
      'standing of each contract',
    ],
    [
      'the evidence frozen at signing',
      'contract',
      `frozen_evidence = jsonb_set(frozen_evidence, '{expiresOn}', '"2026-01-01"')`,
      'frozen_evidence is not null',
      'definitions',
    ],
    ['who counts as PES', 'contract', 'pes = not pes', 'pes', 'definitions'],
    ['the price of a contract line', 'contract_line', changed('unit_price_grosze'), 'true', 'definitions'],
    [
      'the quantity of a revision',
      'delivery_revision',
      'quantity_milli = quantity_milli + 1000',
      'revision = 1',
      'definitions',
    ],
    ['a settlement line', 'settlement_line', changed('amount_grosze'), 'true', 'definitions'],
    ['an amendment', 'contract_amendment', changed('value_change_grosze'), 'true', 'definitions'],
    ['a project of a contract', 'contract', 'project_id = null', 'pes', 'definitions'],
    [
      'the order of a delivery line',
      'ledger_line',
      'delivery_id = gen_random_uuid()',
      `kind = 'paid'`,
      'orders as sums',
    ],
  ] as const;

  it.each(TAMPERINGS)('fails when somebody changes %s', async (_, table, change, condition, kind) => {
    const restore = await tamper(table, change, condition);
    const report = await verify();
    await restore();
    expect(
      differences(report)
        .map((check) => check.kind)
        .join('\n'),
    ).toContain(kind);
    expect(reportText('Miasto', report)).toContain('DIFFER');
    expect(differences(await verify())).toEqual([]);
  });

  /** Changes one row past triggers and row security; gives the way back. */
  async function tamper(table: string, change: string, condition: string): Promise<() => Promise<void>> {
    const name = `commissioning.${table}`;
    await town.sql(`alter table ${name} disable trigger user`);
    await town.sql(`create table kept as select * from ${name}`);
    await town.sql(
      `update ${name} t set ${change} from (select ctid from ${name} where ${condition} order by ctid limit 1) one where t.ctid = one.ctid`,
    );
    const columns = await town.sql<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = ''`,
      [name],
    );
    const key = await town.sql<{ name: string }>(
      `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indrelid = $1::regclass and i.indisprimary`,
      [name],
    );
    return async () => {
      const set = columns.map((each) => `${each.name} = k.${each.name}`).join(', ');
      const same = key.map((each) => `t.${each.name} = k.${each.name}`).join(' and ');
      await town.sql(`update ${name} t set ${set} from kept k where ${same}`);
      await town.sql('drop table kept');
      await town.sql(`alter table ${name} enable trigger user`);
    };
  }

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
