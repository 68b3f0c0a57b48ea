import { DomainError } from '@cus/kernel';

/** Vaccinations are counted apart: codes are `vaccination` and what begins with it, e.g. `vaccinations`, `vaccination-flu`. */
export function isVaccination(serviceCode: string): boolean {
  return serviceCode.startsWith('vaccination');
}

/**
 * The service group of a contract. It holds for the whole contract, so that its value can be shown with and without
 * vaccinations to the grosz: the limit is not split by lines.
 * @throws DomainError invalid `commissioning.vaccination-mixed`
 */
export function vaccinationContract(serviceCodes: readonly string[]): boolean {
  const vaccinations = serviceCodes.filter(isVaccination).length;
  if (vaccinations !== 0 && vaccinations !== serviceCodes.length)
    throw new DomainError('invalid', 'commissioning.vaccination-mixed');
  return vaccinations > 0;
}
