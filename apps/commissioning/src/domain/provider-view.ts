import type { commissioning, RawOutput } from '@cus/contracts';
import type { LocalDate } from '@cus/kernel';
import { pesStanding, type Evidence } from './pes-decision';

type Answer = RawOutput<typeof commissioning.getProvider>;

export type ProviderRow = Omit<Answer, 'standing' | 'evidence'> & { readonly evidence: readonly Evidence[] };

/** A provider with its standing as a social-economy entity on a day. */
export function providerView(row: ProviderRow, on: LocalDate): Answer {
  const { pes, evidence } = pesStanding(row.legalForm, row.evidence, on);
  return {
    ...row,
    evidence: [...row.evidence],
    standing: {
      pes,
      socialEnterprise: evidence?.socialEnterprise ?? false,
      ...(evidence?.expiresOn ? { evidenceExpiresOn: evidence.expiresOn } : {}),
    },
  };
}
