import { DomainError, type Pesel } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import type { ResidentSecrets } from '../secrets/resident-secrets';

/** Columns of a person's PESEL; both null when there is none. */
export function peselColumns(
  secrets: ResidentSecrets,
  { centreId, residentId, pesel }: { centreId: string; residentId: string; pesel: string | null },
): { peselCipher: Buffer | null; peselIndex: Buffer | null } {
  if (pesel === null) return { peselCipher: null, peselIndex: null };
  return {
    peselCipher: secrets.encryptPesel(residentId, pesel as Pesel),
    peselIndex: secrets.peselIndex(centreId, pesel as Pesel),
  };
}

/** The person a PESEL already belongs to: the record that holds it and the one that stands for it. */
export async function holderOfPesel(
  db: EntityManager,
  peselIndex: Buffer,
): Promise<{ heldBy: string; residentId: string } | undefined> {
  const rows: { heldBy: string; residentId: string }[] = await db.query(
    `select r.id as "heldBy", coalesce(r.merged_into, r.id) as "residentId"
     from resident_private p join resident r on r.id = p.resident_id where p.pesel_index = $1`,
    [peselIndex],
  );
  return rows[0];
}

export function peselTaken(residentId?: string): DomainError {
  return new DomainError('conflict', 'registry.pesel-already-registered', residentId ? { residentId } : {});
}
