import { parseLocalDate } from '@cus/kernel';
import { obstacleTo } from './deliverable';
import { deliveryPeriod } from './taken-order';

const d = parseLocalDate;
const order = { from: d('2026-03-01'), to: d('2026-05-31'), quantityMilli: 3_000 };
const piece = (performedOn: string, quantityMilli = 1_000) => ({
  performedOn: d(performedOn),
  quantityMilli,
});

describe('a piece of an order', () => {
  it('may be delivered on the first and on the last day', () => {
    expect(obstacleTo(order, piece('2026-03-01'), 0)).toBeNull();
    expect(obstacleTo(order, piece('2026-05-31'), 0)).toBeNull();
  });

  it('may not be delivered outside the period', () => {
    expect(obstacleTo(order, piece('2026-02-28'), 0)).toBe('outside-order-period');
    expect(obstacleTo(order, piece('2026-06-01'), 0)).toBe('outside-order-period');
  });

  it('may use the quantity up, not pass it', () => {
    expect(obstacleTo(order, piece('2026-03-01'), 2_000)).toBeNull();
    expect(obstacleTo(order, piece('2026-03-01', 1_001), 2_000)).toBe('order-quantity-passed');
  });

  it('may still be reported for the day the order ended, not for a later one', () => {
    const ended = { ...order, closedOn: d('2026-04-10') };
    expect(obstacleTo(ended, piece('2026-04-10'), 0)).toBeNull();
    expect(obstacleTo(ended, piece('2026-04-11'), 0)).toBe('order-closed');
  });

  it('has no day at all when the order ended before it began', () => {
    expect(deliveryPeriod({ ...order, closedOn: d('2026-02-01') })).toBeNull();
  });
});
