import { normalizeName, type Pesel } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import { scoreCandidate, type CandidateScore, type SearchTraits } from '../domain/score-candidate';
import type { ResidentSecrets } from '../secrets/resident-secrets';

interface FoundRow {
  /** The record that stands; the traits below are those of the record that was found. */
  residentId: string;
  foundId: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
  phone: string | null;
  peselCipher: Buffer | null;
  searchAddress: string | null;
}

export interface FoundResident extends CandidateScore {
  readonly residentId: string;
}

interface Search {
  readonly centreId: string;
  readonly traits: SearchTraits;
  readonly limit: number;
}

/** More than a screen shows, since the database orders by name alone and the score knows more. */
const CANDIDATES = 60;

/** Residents that fit what was said, best first, each person once, whichever of its records was found. */
export async function findCandidates(
  db: EntityManager,
  secrets: ResidentSecrets,
  { centreId, traits, limit }: Search,
): Promise<FoundResident[]> {
  const { sql, values } = candidateQuery(traits, (pesel) => secrets.peselIndex(centreId, pesel));
  const rows: FoundRow[] = await db.query(sql, values);
  const best = new Map<string, FoundResident>();
  for (const row of rows) {
    const pesel = traits.pesel && row.peselCipher ? secrets.decryptPesel(row.foundId, row.peselCipher) : null;
    const found = { residentId: row.residentId, ...scoreCandidate(traits, { ...row, pesel }) };
    if (found.matchedBy.length > 0 && found.score > (best.get(row.residentId)?.score ?? 0))
      best.set(row.residentId, found);
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.residentId.localeCompare(b.residentId))
    .slice(0, limit);
}

/** Looks up each given trait through its own index. */
function candidateQuery(
  traits: SearchTraits,
  indexOf: (pesel: Pesel) => Buffer,
): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const name = traits.name ?? [traits.lastName, traits.firstName].filter(Boolean).join(' ');
  const parts = [
    name && `select residents_named(${put(normalizeName(name))}, ${CANDIDATES}) as id`,
    traits.address && `select residents_living_at(${put(fragmentsOf(traits.address))}, ${CANDIDATES}) as id`,
    traits.phone && `(select id from resident where phone = ${put(traits.phone)} limit ${CANDIDATES})`,
    traits.pesel &&
      `select resident_id as id from resident_private where pesel_index = ${put(indexOf(traits.pesel as Pesel))}`,
    traits.birthDate &&
      `(select resident_id as id from resident_private where birth_date = ${put(traits.birthDate)} limit ${CANDIDATES})`,
  ].filter(Boolean);
  const sql = `
    select coalesce(r.merged_into, r.id) as "residentId", r.id as "foundId", r.first_name as "firstName",
      r.last_name as "lastName", p.birth_date::text as "birthDate", r.phone, p.pesel_cipher as "peselCipher",
      r.search_address as "searchAddress"
    from resident r left join resident_private p on p.resident_id = r.id
    where r.id in (${parts.join(' union ')})`;
  return { sql, values };
}

/** Every word must stand in the address. A likeness would not do: nearly all addresses are alike, they name one town. */
function fragmentsOf(address: string): string[] {
  return normalizeName(address)
    .split(' ')
    .map((word) => `%${word}%`);
}

/** True when the input names anything to look for. */
export function hasTrait(traits: SearchTraits): boolean {
  return Object.values(traits).some((trait) => trait !== undefined && normalizeName(String(trait)) !== '');
}
