import { DomainError, type LocalDate, type Pesel, peselBirthDate } from '@cus/kernel';

/**
 * Birth date to store: the one said, or the one in the PESEL.
 * @throws DomainError invalid `registry.birth-date-differs-from-pesel`
 */
export function knownBirthDate(birthDate: string | null, pesel: string | null): LocalDate | null {
  const fromPesel = pesel === null ? null : peselBirthDate(pesel as Pesel);
  if (birthDate !== null && fromPesel !== null && birthDate !== fromPesel)
    throw new DomainError('invalid', 'registry.birth-date-differs-from-pesel');
  return (birthDate as LocalDate | null) ?? fromPesel;
}
