import type { StaffMember } from '../../names/use-staff';
import { newStaffInput, staffUpdate, staffValues } from './staff-form-values';

const MEMBER = {
  name: 'Ewa Próbna',
  roles: ['field-worker'],
  position: 'opiekunka',
  serviceCodes: ['respite-care'],
} as unknown as StaffMember;

describe('the form of a person who works here', () => {
  it('leaves out what was left empty when it adds', () => {
    expect(newStaffInput({ ...staffValues(MEMBER), login: 'ewa' })).toEqual({
      name: 'Ewa Próbna',
      login: 'ewa',
      roles: ['field-worker'],
      position: 'opiekunka',
      serviceCodes: ['respite-care'],
    });
  });

  it('clears what was emptied, and leaves to the account what is the account’s', () => {
    const values = { ...staffValues(MEMBER), position: '' };
    expect(staffUpdate(values, true)).toEqual({
      position: null,
      siteId: null,
      pillar: null,
      phone: null,
      serviceCodes: ['respite-care'],
      activeFrom: null,
      activeTo: null,
    });
    expect(staffUpdate(values, false)).toMatchObject({
      name: 'Ewa Próbna',
      login: '',
      roles: ['field-worker'],
    });
  });
});
