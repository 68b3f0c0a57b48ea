import { registry } from '@cus/contracts';
import { updateOf } from './record-update';
import type { Resident } from './resident-screen';

const resident = {
  id: '0192f000-0000-7000-8000-000000000201',
  version: 3,
  firstName: 'Maria',
  lastName: 'Przykładowa',
  addressHeld: false,
  alerts: [{ code: 'dog', note: 'duży' }],
} as unknown as Resident;

const values = {
  firstName: 'Maria',
  lastName: 'Przykładowa',
  birthDate: '',
  pesel: '',
  phone: '',
  email: '',
  address: { street: '', house: '', flat: '', postcode: '', city: '', estate: '' },
  alerts: ['dog', 'stairs'],
};

const input = (update: object) =>
  registry.updateResident.input.parse({ residentId: resident.id, version: resident.version, ...update });

describe('a corrected record', () => {
  it('clears what was emptied and leaves an untouched PESEL alone', () => {
    const update = input(updateOf(values, resident));
    expect(update).toMatchObject({ birthDate: null, phone: null, address: null });
    expect(update).not.toHaveProperty('pesel');
  });

  it('keeps the note of a warning that stays', () => {
    expect(input(updateOf(values, resident)).alerts).toEqual([
      { code: 'dog', note: 'duży' },
      { code: 'stairs' },
    ]);
  });

  it('never touches a concealed address', () => {
    expect(updateOf(values, { ...resident, addressHeld: true })).not.toHaveProperty('address');
  });
});
