/** One joining of two records by the registry, as far as the events told. */
export interface Merge {
  readonly survivorId: string;
  readonly mergedId: string;
  /** Order in which the registry announced them. */
  readonly sequence: bigint;
}

/**
 * Who a reference stands for now. References are kept as they were given and read through the merges in force,
 * so an unmerge restores every one of them exactly, and the order in which events arrive does not matter.
 * @param merges merges that stand; when a record was joined twice the later one counts
 */
export function residentBehind(reference: string, merges: readonly Merge[]): string {
  const next = new Map<string, Merge>();
  for (const merge of merges) {
    const known = next.get(merge.mergedId);
    if (!known || known.sequence < merge.sequence) next.set(merge.mergedId, merge);
  }
  // Events out of order may show A -> B and B -> A for a moment: each record is passed once.
  const seen = new Set<string>();
  let resident = reference;
  for (let merge = next.get(resident); merge && !seen.has(resident); merge = next.get(resident)) {
    seen.add(resident);
    resident = merge.survivorId;
  }
  return resident;
}

/** Every record connected with one of `ids` by any merge, also an undone one: those whose references may have moved. */
export function connectedWith(
  ids: readonly string[],
  merges: readonly Pick<Merge, 'survivorId' | 'mergedId'>[],
): string[] {
  const found = new Set(ids);
  for (let grown = -1; grown !== found.size;) {
    grown = found.size;
    for (const { survivorId, mergedId } of merges) {
      if (found.has(survivorId) || found.has(mergedId)) found.add(survivorId).add(mergedId);
    }
  }
  return [...found];
}
