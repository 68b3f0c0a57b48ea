import { commissioning as api } from '@cus/contracts';
import { CENTRE, eventually } from '@cus/platform/testing';
import fc from 'fast-check';
import { CommissioningTown } from './builders';
import { History } from './history/history';
import { step, type Step } from './history/steps';
import {
  fromBaseTables,
  fromLedgerLines,
  fromMonthSums,
  INVARIANTS,
  shareFromBaseTables,
} from './recomputation';

const DAYS = ['2026-01-31', '2026-02-14', '2026-03-15', '2026-04-30', '2026-06-17', '2026-12-31'];

describe('whatever happens', () => {
  const cus = CommissioningTown.whileTesting();

  it('the ledger is the base tables to the grosz, limits hold and settled months stay', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 140, maxLength: 220, size: 'max' }), async (steps) => {
        const { history, projectId } = await play(steps);
        for (const refused of history.refusals) seen.add(refused);
        await assertSound(history, projectId);
        await history.money.closeBooks();
        await assertSound(history, projectId);
      }),
      { numRuns: 4, seed: 3_500, endOnFailure: true },
    );
    await assertEventful(seen);
  }, 240_000);

  async function play(steps: readonly Step[]): Promise<{ history: History; projectId: string }> {
    const projectId = await cus.project();
    const [foundation, company] = [await cus.provider(), await cus.provider('commercial-company', 'none')];
    const terms = { projectId, valueLimitGrosze: 250_000 };
    const jobs = { extraLimitGrosze: 300, unitPriceGrosze: 3_333 };
    const lines = [
      { by: foundation, contract: await cus.contract({ ...terms, providerId: foundation.id }, jobs) },
      {
        by: company,
        contract: await cus.contract({ ...terms, providerId: company.id, mode: 'procurement' }, jobs),
      },
      {
        by: foundation,
        contract: await cus.contract(
          { ...terms, providerId: foundation.id },
          { serviceCode: 'vaccination-flu', unit: 'dose', unitPriceGrosze: 7_777, volumeLimitMilli: 60_000 },
        ),
      },
      {
        by: undefined,
        contract: await cus.contract(terms, { unitPriceGrosze: 4_001, extraLimitGrosze: 20 }),
      },
      {
        by: company,
        contract: await cus.contract({
          valueLimitGrosze: 90_000,
          providerId: company.id,
          mode: 'in-house',
          costCategory: 'asset',
        }),
      },
    ];
    const history = new History(
      cus,
      lines.map(({ by, contract }) => ({
        contractId: contract.id,
        lineId: contract.lineId,
        provider: by?.person,
      })),
    );
    for (const each of steps) await history.play(each);
    await eventually(
      async () =>
        Number(
          (
            await cus.town.sql<{ n: string }>(
              'select count(*) n from commissioning.inbox where event_id = any($1::uuid[])',
              [history.deliveries.published],
            )
          )[0]?.n,
        ),
      (n) => n === history.deliveries.published.length,
      30_000,
    );
    return { history, projectId };
  }

  /** A history in which nothing was corrected, settled or refused would prove nothing. */
  async function assertEventful(refusals: Set<string>): Promise<void> {
    expect([...refusals]).toContain('place-order: commissioning.value-limit-passed');
    expect([...refusals]).toContain('accept-deliveries: commissioning.more-than-ordered');
    const [happened] = await cus.town.sql(`select
      exists (select 1 from commissioning.settlement_line where kind = 'correction') as "settled months were corrected",
      exists (select 1 from commissioning.delivery_acceptance where unaccepted_on is not null and settlement_id is null) as "open months were corrected",
      exists (select 1 from commissioning.delivery_revision where booked_on > performed_on) as "work was learnt of after its month was settled",
      exists (select 1 from commissioning.contract_amendment where version > 1 and value_change_grosze > 0) as "limits were raised",
      exists (select 1 from commissioning.contract_amendment where version > 1 and value_change_grosze < 0) as "limits were lowered",
      exists (select 1 from commissioning.contract_line l join commissioning.orders o on o.contract_line_id = l.id where l.position > 0) as "added lines were ordered",
      exists (select 1 from commissioning.settlement where paid_on is not null and line_count > 0) as "statements were paid",
      not exists (select 1 from commissioning.dead_letter) as "no event was buried"`);
    expect(Object.entries(happened ?? {}).filter(([, did]) => !did)).toEqual([]);
  }

  async function assertSound(history: History, projectId: string): Promise<void> {
    const base = await fromBaseTables(cus.town);
    expect(await fromLedgerLines(cus.town)).toEqual(base);
    expect(await fromMonthSums(cus.town)).toEqual(base);
    for (const [rule, sql] of Object.entries(INVARIANTS)) {
      expect({ rule, brokenBy: await cus.town.sql(sql) }).toEqual({ rule, brokenBy: [] });
    }
    for (const { contractId, through, sums } of history.money.settled) {
      expect(await history.money.settledSums(contractId, through)).toEqual(sums);
    }
    for (const asOf of DAYS) {
      const { figures } = await cus.manager.call(api.getShare, { projectId, asOf });
      for (const { scope, measure, withVaccinations, numeratorGrosze, denominatorGrosze } of figures) {
        const definition = { scope, measure, withVaccinations, projectId, asOf, centreId: CENTRE };
        expect({ numeratorGrosze, denominatorGrosze, definition }).toEqual({
          ...(await shareFromBaseTables(cus.town, definition)),
          definition,
        });
      }
    }
  }
});
