import { parseLocalDate, parsePesel } from '@cus/kernel';
import { disclosureEndsOn } from './disclosure';
import { knownBirthDate } from './known-birth-date';
import { todayAt } from './today';

describe('facts about a resident', () => {
  it('take the birth date from the PESEL when nobody said it', () => {
    const pesel = parsePesel('44051401359');
    expect(knownBirthDate(null, pesel)).toBe('1944-05-14');
    expect(knownBirthDate('1944-05-14', pesel)).toBe('1944-05-14');
    expect(knownBirthDate('1950-01-01', null)).toBe('1950-01-01');
    expect(knownBirthDate(null, null)).toBeNull();
  });

  it('refuse a birth date that contradicts the PESEL', () => {
    expect(() => knownBirthDate('1944-05-15', parsePesel('44051401359'))).toThrow(
      'registry.birth-date-differs-from-pesel',
    );
  });

  it('stay visible to a provider for 30 days after the order closed', () => {
    expect(disclosureEndsOn(parseLocalDate('2026-11-22'))).toBe('2026-12-22');
  });

  it('count days in Poland', () => {
    expect(todayAt(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  });
});
