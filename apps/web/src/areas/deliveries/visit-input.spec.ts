import { commissioning } from '@cus/contracts';
import { hoursBetween, inputOfVisit, instantAt } from './visit-input';

const DRAFT = {
  orderId: '0192f000-0000-7000-8000-0000000000a1',
  performedOn: '2026-11-23',
  startedAt: '',
  endedAt: '',
  quantityMilli: 1500,
  extraGrosze: null,
  performedBy: '',
  performerName: '',
  proof: { method: 'signature', reference: '' },
};

describe('a visit as it is typed', () => {
  it.each([
    ['2026-11-23', '9:30', '2026-11-23T08:30:00.000Z'],
    ['2026-07-01', '09.30', '2026-07-01T07:30:00.000Z'],
  ])('on %s at %s began at %s', (day, clock, instant) => {
    expect(Date.parse(instantAt(day, clock))).toBe(Date.parse(instant));
  });

  it('keeps a time nobody can read, so that the form refuses it', () => {
    expect(instantAt('2026-11-23', 'rano')).toBe('rano');
    expect(
      commissioning.recordDelivery.input.safeParse(inputOfVisit({ ...DRAFT, startedAt: 'rano' })).success,
    ).toBe(false);
  });

  it('without times and extra cost is whole', () => {
    const parsed = commissioning.recordDelivery.input.parse(inputOfVisit(DRAFT));
    expect(parsed).not.toHaveProperty('startedAt');
    expect(parsed.extraGrosze).toBe(0);
  });

  it('counts its hours from its times, and only when the end is later', () => {
    expect(hoursBetween('2026-11-23', '9:30', '11:00')).toBe(1500);
    expect(hoursBetween('2026-11-23', '11:00', '9:30')).toBeUndefined();
    expect(hoursBetween('2026-11-23', '', '9:30')).toBeUndefined();
  });
});
