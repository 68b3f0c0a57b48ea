import { orderPeriod } from './order-period';

const line = { from: '2026-11-22', to: '2027-11-21' };

describe('the period of an order', () => {
  it('is the plan line’s while no contract is chosen', () => {
    expect(orderPeriod(line, undefined)).toEqual(line);
  });

  it('never begins before its contract or ends after it', () => {
    expect(orderPeriod(line, { validFrom: '2026-01-01', validTo: '2027-07-31' })).toEqual({
      from: '2026-11-22',
      to: '2027-07-31',
    });
    expect(orderPeriod(line, { validFrom: '2027-01-01', validTo: '2028-12-31' })).toEqual({
      from: '2027-01-01',
      to: '2027-11-21',
    });
  });

  it('stays the plan line’s when the contract has nothing of it', () => {
    expect(orderPeriod(line, { validFrom: '2025-01-01', validTo: '2026-10-31' })).toEqual(line);
  });
});
