import type { Actor } from '@cus/kernel';
import { assertMayName, performerOf } from './performer';

const actor = (roles: Actor['roles'], providerId?: string): Actor => ({
  userId: 'me',
  centreId: 'centre',
  roles,
  ...(providerId === undefined ? {} : { providerId }),
});
const office = actor(['organiser']);
const worker = actor(['field-worker']);
const foundation = actor(['provider'], 'foundation');
const own = { mode: 'own-staff' } as const;
const contracted = { mode: 'contest' } as const;

describe('who did a piece of work', () => {
  it('of own staff is whom the office names, else whom the order names, else whoever reports', () => {
    expect(performerOf(office, { ...own, performedBy: 'ewa' }, { performedBy: 'jan' })).toEqual({
      performedBy: 'jan',
    });
    expect(performerOf(office, { ...own, performedBy: 'ewa' }, {})).toEqual({ performedBy: 'ewa' });
    expect(performerOf(office, own, {})).toEqual({ performedBy: 'me' });
  });

  it('is oneself for a worker in the field, whomever the order names', () => {
    expect(performerOf(worker, { ...own, performedBy: 'ewa' }, {})).toEqual({ performedBy: 'me' });
    expect(() => performerOf(worker, own, { performedBy: 'jan' })).toThrow('performer-only-oneself');
  });

  it('of a contractor is named in words, never from the centre’s directory', () => {
    expect(performerOf(foundation, contracted, { performerName: 'Ewa Umowna' })).toEqual({
      performerName: 'Ewa Umowna',
    });
    expect(performerOf(foundation, { ...contracted, performerName: 'Ewa Umowna' }, {})).toEqual({
      performerName: 'Ewa Umowna',
    });
    expect(performerOf(foundation, contracted, {})).toEqual({ performerName: undefined });
    expect(() => performerOf(foundation, contracted, { performedBy: 'me' })).toThrow(
      'performer-of-other-side',
    );
  });

  it('of own staff is never named in words, and a neighbour always is', () => {
    expect(() => assertMayName(office, 'own-staff', { performerName: 'Ewa' })).toThrow(
      'performer-of-other-side',
    );
    expect(() => assertMayName(office, 'neighbour', { performerName: 'Pani z parteru' })).not.toThrow();
    expect(() => assertMayName(office, 'neighbour', { performedBy: 'jan' })).toThrow(
      'performer-of-other-side',
    );
  });
});
