interface DecisionDates {
  readonly appealUntil: string | null;
  readonly appealWaivedOn: string | null;
}

/** True once no appeal can be made any more: the term has run out, or the person waived it (art. 127a kpa). */
export function isDecisionFinal({ appealUntil, appealWaivedOn }: DecisionDates, on: string): boolean {
  const waived = appealWaivedOn !== null && appealWaivedOn <= on;
  return waived || (appealUntil !== null && appealUntil < on);
}
