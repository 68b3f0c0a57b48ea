import { useStaffNames } from './use-staff-names';

interface Performed {
  readonly performedBy?: string | undefined;
  readonly performerName?: string | undefined;
}

/** Name of whoever did, or is to do, a piece of work; nothing where nobody is named. */
export function usePerformer(works: readonly Performed[]): (work: Performed) => string | undefined {
  const nameOf = useStaffNames(works.map((work) => work.performedBy));
  return ({ performedBy, performerName }) =>
    performerName ?? (performedBy === undefined ? undefined : nameOf(performedBy));
}
