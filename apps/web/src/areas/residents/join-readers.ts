/** What one part of Okienko has told so far of a list, and where its next page begins. */
export interface PartOfList<Row> {
  /** Read and not shown yet, the newest first. */
  readonly waiting: readonly Row[];
  readonly cursor?: string | undefined;
  /** There are no further pages. */
  readonly isRead: boolean;
  /** It gave no answer, so what it has to tell is missing. */
  readonly isSilent?: boolean;
}

/**
 * Joins lists that are each sorted, the newest first, as far as they are read: behind the last row of a list with further
 * pages nobody can say what comes next.
 */
export function joinNewest<Row extends { readonly at: string }>(
  parts: readonly PartOfList<Row>[],
): { readonly rows: Row[]; readonly rest: PartOfList<Row>[] } {
  const left = parts.map(({ waiting }) => [...waiting]);
  const rows: Row[] = [];
  while (parts.every(({ isRead }, index) => isRead || left[index]!.length > 0)) {
    const newest = left.reduce((best, list) => ((list[0]?.at ?? '') > (best[0]?.at ?? '') ? list : best));
    const row = newest.shift();
    if (row === undefined) break;
    rows.push(row);
  }
  return { rows, rest: parts.map((part, index) => ({ ...part, waiting: left[index]! })) };
}
