import { parseLocalDate } from '@cus/kernel';
import { acceptOffer, end, release } from './order-changes';
import { orderStates } from './order-states';
import type { Order } from './types';

const d = parseLocalDate;

const offered: Order = {
  id: 'o',
  contractId: 'c',
  contractLineId: 'l',
  planLineId: 'p',
  mode: 'contest',
  residentId: 'r',
  serviceCode: 'respite-care',
  fulfilment: 'generic',
  unit: 'hour',
  unitPriceGrosze: 3_333,
  extraLimitGrosze: 0,
  offeredMilli: 10_000,
  quantityMilli: 10_000,
  reservedMilli: 10_000,
  valueGrosze: 33_330,
  coversMilli: 10_000,
  deliveredMilli: 0,
  deliveredGrosze: 0,
  acceptedMilli: 0,
  acceptedGrosze: 0,
  validFrom: d('2026-03-01'),
  validTo: d('2026-03-31'),
  orderedOn: d('2026-02-20'),
  expiresOn: d('2026-02-25'),
  placedOn: d('2026-02-20'),
  state: 'offered',
  planWithdrawn: false,
  version: 1,
};

/** Taken on for a day, which is told that day or later. */
const told = (on: string, today = on) => ({ on: d(on), today: d(today) });

describe('an order', () => {
  it('can be taken on until its last day, that day included', () => {
    expect(acceptOffer(offered, undefined, told('2026-02-25')).state).toBe('accepted');
    expect(() => acceptOffer(offered, undefined, told('2026-02-26'))).toThrow('commissioning.offer-expired');
  });

  it('cannot be taken on afterwards for a day before, unless it was entered afterwards itself', () => {
    const late = told('2026-02-24', '2026-02-26');
    expect(() => acceptOffer(offered, undefined, late)).toThrow('commissioning.offer-expired');
    expect(acceptOffer({ ...offered, placedOn: d('2026-02-26') }, undefined, late).state).toBe('accepted');
  });

  it('is not taken on before it was offered', () => {
    expect(acceptOffer(offered, undefined, told('2026-02-20')).state).toBe('accepted');
    expect(() => acceptOffer(offered, undefined, told('2026-02-19'))).toThrow(
      'commissioning.accepted-before-offered',
    );
  });

  it('taken on for fewer units holds only those, priced half a grosz up', () => {
    expect(acceptOffer(offered, 1_500, told('2026-02-21'))).toMatchObject({
      offeredMilli: 10_000,
      quantityMilli: 1_500,
      reservedMilli: 1_500,
      coversMilli: 1_500,
      valueGrosze: 5_000,
    });
  });

  it('cannot be taken on for more than was offered', () => {
    expect(() => acceptOffer(offered, 10_001, told('2026-02-21'))).toThrow('commissioning.more-than-offered');
  });

  it('declined, withdrawn or offered again holds nothing', () => {
    for (const action of ['decline', 'withdraw', 're-offer'] as const)
      expect(release(offered, { action, on: d('2026-02-20') })).toMatchObject({
        reservedMilli: 0,
        valueGrosze: 0,
        coversMilli: 0,
      });
  });

  it('gives nothing back before it was offered', () => {
    for (const action of ['decline', 'withdraw', 're-offer'] as const)
      expect(() => release(offered, { action, on: d('2026-02-19') })).toThrow(
        'commissioning.period-reversed',
      );
  });

  it('keeps what was delivered when it ends, whether accepted yet or not', () => {
    const running: Order = {
      ...acceptOffer(offered, undefined, told('2026-02-21')),
      state: 'in-delivery',
      deliveredMilli: 4_000,
      deliveredGrosze: 13_332,
      acceptedMilli: 1_000,
      acceptedGrosze: 3_333,
    };
    const interrupted = end(running, 'interrupt', d('2026-03-20'), 'resident-away');
    expect(interrupted).toMatchObject({ reservedMilli: 4_000, valueGrosze: 13_332, coversMilli: 4_000 });
    // What was not needed does not come back as demand when the order is complete.
    expect(end(running, 'complete', d('2026-03-31')).coversMilli).toBe(10_000);
  });

  it('that somebody took on is interrupted, not withdrawn', () => {
    expect(orderStates.can('accepted', 'withdraw')).toBe(false);
    expect(orderStates.can('accepted', 'interrupt')).toBe(true);
  });
});
