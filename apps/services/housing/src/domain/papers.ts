import { DomainError } from '@cus/kernel';

export interface Paper {
  readonly reference: string;
  /** Day it was signed or issued. */
  readonly on: string;
}

interface Papers {
  readonly housingContract: Paper | null;
  readonly decision: Paper | null;
}

/** Nobody lives in a flat of the centre without both. */
export function missingPapers({
  housingContract,
  decision,
}: Papers): readonly ('housing-contract' | 'decision')[] {
  return [
    ...(housingContract ? [] : ['housing-contract' as const]),
    ...(decision ? [] : ['decision' as const]),
  ];
}

/**
 * @throws DomainError rule-broken `housing.papers-missing`, `housing.papers-too-late` when one is younger than the day
 * somebody moves in
 */
export function assertPapers(papers: Papers, movingInOn: string): void {
  const [paper] = missingPapers(papers);
  if (paper) throw new DomainError('rule-broken', 'housing.papers-missing', { paper });
  const latest = [papers.housingContract?.on, papers.decision?.on].sort().at(-1) ?? '';
  if (latest > movingInOn) throw new DomainError('rule-broken', 'housing.papers-too-late', { latest });
}
