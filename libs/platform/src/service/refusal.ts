import type { DomainError } from '@cus/kernel';

/**
 * Turns the breach of a database constraint into the refusal it stands for; any other error passes through.
 * Rules that must hold under concurrency live in constraints, so the refusal is learnt from the database.
 */
export function refusal(error: unknown, byConstraint: Readonly<Record<string, () => DomainError>>): unknown {
  const constraint =
    (error as { constraint?: string; driverError?: { constraint?: string } } | null)?.constraint ??
    (error as { driverError?: { constraint?: string } } | null)?.driverError?.constraint;
  return (constraint && byConstraint[constraint]?.()) || error;
}
