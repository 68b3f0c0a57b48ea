import type { EntityManager } from 'typeorm';

export interface ConsentState {
  readonly granted: boolean;
  readonly since?: string;
}

interface ConsentQuestion {
  readonly residentIds: readonly string[];
  readonly purpose: string;
  /** Undefined asks for the latest entry, even one that counts from a later day. */
  readonly on?: string;
}

/** State of consent for a purpose: the entry that counts from the latest day up to `on`; of one day the one noted last. */
export async function consentState(
  db: EntityManager,
  { residentIds, purpose, on }: ConsentQuestion,
): Promise<ConsentState> {
  const rows: { granted: boolean; since: string }[] = await db.query(
    `select granted, counts_from::text as since from consent
     where resident_id = any($1) and purpose = $2 and ($3::date is null or counts_from <= $3)
     order by counts_from desc, seq desc limit 1`,
    [residentIds, purpose, on ?? null],
  );
  return rows[0] ?? { granted: false };
}
