import { DomainError } from './domain-error';

/** A row as its last writer left it; who and when are unknown until it was changed for the first time. */
export interface Stamped {
  readonly version: number;
  /** An instant. */
  readonly changedAt?: Date | string | null;
  /** Account of a person of the centre or of a provider; nobody's when an event changed the row. */
  readonly changedBy?: string | null;
}

/**
 * The refusal of a command that speaks of a version somebody has replaced: `<service>.changed-meanwhile`. It says which
 * version there is now, when it was written (UTC instant) and by which account; names are the staff directory's to tell.
 */
export function changedMeanwhile(service: string, { version, changedAt, changedBy }: Stamped): DomainError {
  return new DomainError('conflict', `${service}.changed-meanwhile`, {
    version,
    ...(changedAt ? { changedAt: new Date(changedAt).toISOString() } : {}),
    ...(changedBy ? { changedBy } : {}),
  });
}
