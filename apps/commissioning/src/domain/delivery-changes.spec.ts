import { parseLocalDate, type LocalDate } from '@cus/kernel';
import fc from 'fast-check';
import {
  acceptDelivery,
  applyDelivery,
  bookingDay,
  disputeDelivery,
  type DeliveryChange,
  type DeliveryClaim,
} from './delivery-changes';
import type { Contract, Delivery, LedgerEntry, Order } from './types';

const d = parseLocalDate;

const order: Order = {
  id: '00000000-0000-4000-8000-000000000001',
  contractId: '00000000-0000-4000-8000-000000000002',
  contractLineId: '00000000-0000-4000-8000-000000000003',
  mode: 'contest',
  residentId: '00000000-0000-4000-8000-000000000004',
  serviceCode: 'handyman',
  fulfilment: 'handyman',
  unit: 'hour',
  unitPriceGrosze: 3_333,
  extraLimitGrosze: 500,
  offeredMilli: 20_000,
  quantityMilli: 20_000,
  reservedMilli: 20_000,
  valueGrosze: 66_660,
  coversMilli: 0,
  deliveredMilli: 0,
  deliveredGrosze: 0,
  acceptedMilli: 0,
  acceptedGrosze: 0,
  validFrom: d('2026-01-01'),
  validTo: d('2026-12-31'),
  orderedOn: d('2025-12-20'),
  placedOn: d('2025-12-20'),
  state: 'accepted',
  planWithdrawn: false,
  version: 2,
};

const contract: Contract = {
  id: order.contractId,
  number: 'U/1',
  mode: 'contest',
  signedOn: d('2025-12-01'),
  validFrom: d('2026-01-01'),
  validTo: d('2026-12-31'),
  costCategory: 'service',
  vaccination: false,
  pes: true,
  valueLimitGrosze: 1_000_000,
  orderedGrosze: 66_660,
  state: 'active',
  settledThrough: d('2026-02-28'),
  version: 1,
};

function claim(change: Partial<DeliveryClaim> = {}): DeliveryClaim {
  return {
    deliveryId: '00000000-0000-4000-8000-0000000000a0',
    revision: 1,
    source: 'handyman',
    performedOn: d('2026-03-10'),
    quantityMilli: 1_500,
    extraGrosze: 0,
    proof: { method: 'tag' },
    ...change,
  };
}

/** Applies claims one after the other, as they come in. */
function play(claims: readonly DeliveryClaim[]) {
  let current = order;
  const deliveries = new Map<string, Delivery>();
  const entries: LedgerEntry[] = [];
  for (const each of claims) {
    const change = applyDelivery(current, contract, deliveries.get(each.deliveryId), each);
    if (!change) continue;
    current = change.order;
    deliveries.set(each.deliveryId, change.delivery);
    entries.push(...change.entries);
  }
  return { order: current, deliveries, entries };
}

function sumsByDay(entries: readonly LedgerEntry[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { kind, day, amountGrosze } of entries) {
    const key = `${kind} ${day}`;
    sums[key] = (sums[key] ?? 0) + amountGrosze;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
}

function must(change: DeliveryChange | undefined): DeliveryChange {
  if (!change) throw new Error('nothing changed');
  return change;
}

const day: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 364 })
  .map((n) => d(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)));

/** Revisions of a few deliveries; the same revision always says the same. */
const claims = fc
  .uniqueArray(
    fc.record({
      which: fc.integer({ min: 1, max: 4 }),
      revision: fc.integer({ min: 1, max: 6 }),
      performedOn: day,
      quantityMilli: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9_999 })),
      extraGrosze: fc.integer({ min: 0, max: 900 }),
    }),
    { minLength: 1, maxLength: 16, selector: ({ which, revision }) => `${which}/${revision}` },
  )
  .map((facts) =>
    facts.map(({ which, ...facts }) =>
      claim({ ...facts, deliveryId: `00000000-0000-4000-8000-0000000000a${which}` }),
    ),
  );

describe('a delivery', () => {
  it('ends in the same state however late, repeated or reordered its revisions come', () => {
    fc.assert(
      fc.property(
        claims.chain((all) =>
          fc.record({
            all: fc.constant(all),
            mixed: fc.shuffledSubarray([...all, ...all, ...all], { minLength: all.length }),
          }),
        ),
        ({ all, mixed }) => {
          const straight = play(all.toSorted((a, b) => a.revision - b.revision));
          const other = play([...mixed, ...all]);
          const facts = (played: typeof straight) =>
            [...played.deliveries.values()]
              .map(({ version: _, ...delivery }) => delivery)
              .toSorted((a, b) => a.id.localeCompare(b.id));
          expect(facts(other)).toEqual(facts(straight));
          expect(other.order).toEqual(straight.order);
          expect(sumsByDay(other.entries)).toEqual(sumsByDay(straight.entries));
        },
      ),
    );
  });

  it('is worth unit price times quantity, half a grosz up, and at most the extra cost allowed', () => {
    expect(must(applyDelivery(order, contract, undefined, claim())).delivery.amountGrosze).toBe(5_000);
    const withMaterial = claim({ extraGrosze: 900 });
    expect(must(applyDelivery(order, contract, undefined, withMaterial)).delivery.amountGrosze).toBe(5_500);
  });

  it('is booked on its day, or on the first open day when its month is settled', () => {
    expect(bookingDay(d('2026-03-01'), d('2026-02-28'))).toBe('2026-03-01');
    expect(bookingDay(d('2026-02-28'), d('2026-02-28'))).toBe('2026-03-01');
    expect(bookingDay(d('2025-12-31'), d('2026-02-28'))).toBe('2026-03-01');
  });

  it('leaves a settled month alone: a correction takes back and books anew in the first open month', () => {
    const open = { ...contract, settledThrough: d('2026-01-31') };
    const recorded = must(applyDelivery(order, open, undefined, claim({ performedOn: d('2026-02-10') })));
    const accepted = acceptDelivery(recorded.order, open, recorded.delivery, 'acceptance-1');
    const corrected = must(
      applyDelivery(
        accepted.order,
        contract,
        accepted.delivery,
        claim({ revision: 2, performedOn: d('2026-02-11'), quantityMilli: 3_000 }),
      ),
    );
    expect(sumsByDay([...recorded.entries, ...accepted.entries])).toEqual({
      'accepted 2026-02-10': 5_000,
      'delivered 2026-02-10': 5_000,
    });
    expect(sumsByDay(corrected.entries)).toEqual({
      'accepted 2026-03-01': -5_000,
      'delivered 2026-03-01': 4_999,
    });
    expect(corrected.unaccepted).toEqual({ acceptanceId: 'acceptance-1', on: '2026-03-01' });
    expect(corrected.order).toMatchObject({ acceptedGrosze: 0, deliveredGrosze: 9_999 });
  });

  it('completes the order when its last unit is accepted, and draws extra cost on the limit', () => {
    const all = must(
      applyDelivery(order, contract, undefined, claim({ quantityMilli: 20_000, extraGrosze: 100 })),
    );
    const { order: after, entries } = acceptDelivery(all.order, contract, all.delivery, 'acceptance-1');
    expect(after).toMatchObject({ state: 'completed', valueGrosze: 66_760, acceptedGrosze: 66_760 });
    expect(sumsByDay(entries)).toEqual({ 'accepted 2026-03-10': 66_760, 'ordered 2026-03-10': 100 });
  });

  it('completes the order on the day of its last work, whichever piece is accepted last', () => {
    const half = claim({ quantityMilli: 10_000 });
    const one = must(applyDelivery(order, contract, undefined, { ...half, performedOn: d('2026-04-20') }));
    const two = must(
      applyDelivery(one.order, contract, undefined, { ...half, performedOn: d('2026-03-10') }),
    );
    const late = acceptDelivery(two.order, contract, one.delivery, 'a');
    const early = acceptDelivery(late.order, contract, two.delivery, 'b', d('2026-04-20'));
    expect(early.order).toMatchObject({ state: 'completed', closedOn: '2026-04-20' });
  });

  it('beyond what was ordered is recorded but not accepted', () => {
    const more = must(applyDelivery(order, contract, undefined, claim({ quantityMilli: 20_001 })));
    expect(() => acceptDelivery(more.order, contract, more.delivery, 'a')).toThrow(
      'commissioning.more-than-ordered',
    );
  });

  it('outside the eligibility of its project or outside its contract is not accepted', () => {
    const bounded = { ...contract, eligibleFrom: d('2026-03-15'), eligibleTo: d('2026-03-31') };
    const early = must(applyDelivery(order, bounded, undefined, claim()));
    expect(() => acceptDelivery(early.order, bounded, early.delivery, 'a')).toThrow(
      'commissioning.outside-eligibility',
    );
    const late = must(applyDelivery(order, contract, undefined, claim({ performedOn: d('2027-01-01') })));
    expect(() => acceptDelivery(late.order, contract, late.delivery, 'a')).toThrow(
      'commissioning.outside-contract-period',
    );
  });

  it('loses its acceptance when it is disputed', () => {
    const recorded = must(applyDelivery(order, contract, undefined, claim()));
    const accepted = acceptDelivery(recorded.order, contract, recorded.delivery, 'acceptance-1');
    const disputed = disputeDelivery(accepted.order, contract, accepted.delivery, 'quality');
    expect(disputed.delivery).toMatchObject({ state: 'disputed', disputeReason: 'quality' });
    expect(disputed.delivery.acceptanceId).toBeUndefined();
    expect(disputed.order).toMatchObject({ acceptedGrosze: 0, acceptedMilli: 0, deliveredGrosze: 5_000 });
    expect(sumsByDay(disputed.entries)).toEqual({ 'accepted 2026-03-10': -5_000 });
  });

  it('is refused on an order nobody took on', () => {
    expect(() => applyDelivery({ ...order, state: 'offered' }, contract, undefined, claim())).toThrow(
      'commissioning.order-not-taken-on',
    );
  });
});
