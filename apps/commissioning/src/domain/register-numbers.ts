import { DomainError, parseKrs, parseNip, parseRegon, type LegalForm } from '@cus/kernel';

interface Numbers {
  readonly nip?: string;
  readonly regon?: string;
  readonly krs?: string;
}

/**
 * Checked register numbers in their stored form. Everybody but a private person has at least a NIP or a KRS.
 * @throws DomainError invalid `kernel.nip-…`, `kernel.regon-…`, `kernel.krs-…`, `commissioning.register-number-missing`
 */
export function registerNumbers(legalForm: LegalForm, { nip, regon, krs }: Numbers): Numbers {
  if (legalForm !== 'private-person' && nip === undefined && krs === undefined)
    throw new DomainError('invalid', 'commissioning.register-number-missing');
  return {
    ...(nip === undefined ? {} : { nip: parseNip(nip) }),
    ...(regon === undefined ? {} : { regon: parseRegon(regon) }),
    ...(krs === undefined ? {} : { krs: parseKrs(krs) }),
  };
}
