import { randomUUID } from 'node:crypto';
import { commissioning as api } from '@cus/contracts';
import type { Refused } from '@cus/platform/testing';
import { code, CommissioningTown } from './builders';

describe('orders within the limits of a contract', () => {
  const cus = CommissioningTown.whileTesting();

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
