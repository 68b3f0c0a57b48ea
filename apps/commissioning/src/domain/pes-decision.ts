import type { LegalForm, LocalDate } from '@cus/kernel';
import { mayBePes } from './pes-forms';
import type { DeliveryMode, EvidenceKind, PesGround } from './types';

export interface Evidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly documentReference: string;
  readonly validFrom: LocalDate;
  readonly expiresOn?: LocalDate;
  readonly socialEnterprise: boolean;
}

export interface PesDecision {
  readonly pes: boolean;
  readonly ground: PesGround;
  /** The document the decision rests on; the one that lasts longest. */
  readonly evidence?: Evidence;
}

/**
 * Whether a contract counts as given to a social-economy entity. Decided once, for the day of signing: what becomes of
 * the provider later changes nothing. Own staff and private persons never count; an in-house award to a PES does.
 */
export function decidePes(
  mode: DeliveryMode,
  legalForm: LegalForm | undefined,
  evidences: readonly Evidence[],
  signedOn: LocalDate,
): PesDecision {
  if (mode === 'own-staff' || legalForm === undefined) return { pes: false, ground: 'own-staff' };
  if (mode === 'neighbour' || legalForm === 'private-person') return { pes: false, ground: 'private-person' };
  return pesStanding(legalForm, evidences, signedOn);
}

/** Standing of a provider on a day, whatever it was contracted for. */
export function pesStanding(
  legalForm: LegalForm,
  evidences: readonly Evidence[],
  on: LocalDate,
): PesDecision {
  if (!mayBePes(legalForm, on)) return { pes: false, ground: 'form-not-social-economy' };
  const valid = evidences.filter((each) => each.validFrom <= on && (!each.expiresOn || on <= each.expiresOn));
  const best = valid.toSorted(byLasting)[0];
  if (best) return { pes: true, ground: 'evidence-valid', evidence: best };
  const expired = evidences.some((each) => each.expiresOn && each.expiresOn < on);
  return { pes: false, ground: expired ? 'evidence-expired' : 'evidence-missing' };
}

const FOREVER = '9999-12-31';

function byLasting(a: Evidence, b: Evidence): number {
  const [left, right] = [a.expiresOn ?? FOREVER, b.expiresOn ?? FOREVER];
  if (left !== right) return left > right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
