import type { Actor } from '@cus/kernel';
import { assertMayName, recordsOwnOnly } from './specialist';

const office: Actor = { userId: 'office', centreId: 'centre', roles: ['coordinator'] };
const provider: Actor = { ...office, roles: ['provider'], providerId: 'provider' };

describe('the specialist of a meeting', () => {
  it('is one person, by account or in words', () => {
    assertMayName(office, { performedBy: 'nurse' });
    assertMayName(office, { performerName: 'Anna z Fundacji' });
    assertMayName(office, {});
    expect(() => assertMayName(office, { performedBy: 'nurse', performerName: 'Anna' })).toThrow(
      'housing.one-performer',
    );
  });

  it('is named by a provider in words only, and never taken from the centre by it', () => {
    assertMayName(provider, { performerName: 'Anna' }, { performerName: 'Ewa' });
    assertMayName(provider, { performedBy: 'nurse' }, { performedBy: 'nurse' });
    const other = 'housing.performer-of-other-side';
    expect(() => assertMayName(provider, { performedBy: 'nurse' })).toThrow(other);
    expect(() => assertMayName(provider, {}, { performedBy: 'nurse' })).toThrow(other);
    expect(() => assertMayName(provider, { performerName: 'Anna' }, { performedBy: 'nurse' })).toThrow(other);
  });

  it('records the own meetings only, unless it is somebody of the office too', () => {
    expect(recordsOwnOnly({ ...office, roles: ['field-worker'] })).toBe(true);
    expect(recordsOwnOnly({ ...office, roles: ['field-worker', 'social-worker'] })).toBe(false);
    expect(recordsOwnOnly(provider)).toBe(false);
  });
});
