import { maskPesel } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import type { composeResident } from '../domain/compose-resident';
import type { ResidentSecrets } from '../secrets/resident-secrets';
import type { Resident, ResidentRecord } from './load-resident';

type Person = ReturnType<typeof composeResident<ResidentRecord>>;

interface Viewer {
  readonly today: string;
  /** Concealed people are named among another's relatives only to those who may know where they live. */
  readonly mayKnowConcealed: boolean;
}

/** What is written about a person beside the record itself, in one round trip. $1 ids, $2 today, $3 mayKnowConcealed. */
const DETAILS = `
with shown as not materialized (
  select r.id as named_id, s.id, s.first_name, s.last_name
  from resident r join resident s on s.id = coalesce(r.merged_into, r.id)
  where not s.concealed or $3 or s.id = any($1)
)
select
  (select coalesce(jsonb_agg(jsonb_build_object('purpose', c.purpose, 'granted', c.granted, 'since', c.counts_from)), '[]')
   from (select distinct on (purpose) purpose, granted, counts_from from consent
         where resident_id = any($1) and counts_from <= $2 order by purpose, counts_from desc, seq desc) c) as consents,
  (select jsonb_build_object('householdId', m.household_id, 'since', m.from_on, 'members', (
      select coalesce(jsonb_agg(jsonb_build_object('residentId', s.id, 'firstName', s.first_name, 'lastName', s.last_name)
        order by s.last_name, s.first_name, s.id), '[]')
      from household_member o join shown s on s.named_id = o.resident_id
      where o.household_id = m.household_id and o.resident_id <> all($1)
        and o.from_on <= $2 and (o.to_on is null or o.to_on >= $2)))
   from household_member m where m.resident_id = any($1) and m.from_on <= $2 and (m.to_on is null or m.to_on >= $2)
   order by m.from_on desc limit 1) as household,
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('relationId', k.id, 'residentId', s.id, 'firstName', s.first_name,
      'lastName', s.last_name, 'relation', k.relation, 'from', k.from_on, 'to', k.to_on)) order by k.from_on, k.id), '[]')
   from carer k join shown s on s.named_id = k.carer_id
   where k.resident_id = any($1) and (k.to_on is null or k.to_on >= $2)) as carers,
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('relationId', k.id, 'residentId', s.id, 'firstName', s.first_name,
      'lastName', s.last_name, 'relation', k.relation, 'from', k.from_on, 'to', k.to_on)) order by k.from_on, k.id), '[]')
   from carer k join shown s on s.named_id = k.resident_id
   where k.carer_id = any($1) and (k.to_on is null or k.to_on >= $2)) as "caresFor",
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('representativeId', v.id, 'kind', v.kind, 'firstName', v.first_name,
      'lastName', v.last_name, 'phone', v.phone, 'from', v.from_on, 'to', v.to_on)) order by v.from_on, v.id), '[]')
   from representative v where v.resident_id = any($1) and (v.to_on is null or v.to_on >= $2)) as representatives,
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('orderId', d.order_id, 'providerId', d.provider_id, 'endsOn', d.ends_on))
      order by d.sequence), '[]')
   from disclosure d where d.resident_id = any($1) and d.provider_id is not null and (d.ends_on is null or d.ends_on >= $2)) as disclosures`;

type Relative = {
  relationId: string;
  residentId: string;
  firstName: string;
  lastName: string;
  relation: string;
  from: string;
  to?: string;
};

interface DetailsRow {
  consents: { purpose: string; granted: boolean; since: string }[];
  household: {
    householdId: string;
    since: string;
    members: { residentId: string; firstName: string; lastName: string }[];
  } | null;
  carers: Relative[];
  caresFor: Relative[];
  representatives: {
    representativeId: string;
    kind: string;
    firstName: string;
    lastName: string;
    phone?: string;
    from: string;
    to?: string;
  }[];
  disclosures: { orderId: string; providerId: string; endsOn?: string }[];
}

/** The part of `get-resident` for staff working with residents. */
export async function loadDetails(
  db: EntityManager,
  secrets: ResidentSecrets,
  { ids }: Resident,
  person: Person,
  { today, mayKnowConcealed }: Viewer,
) {
  const rows: DetailsRow[] = await db.query(DETAILS, [ids, today, mayKnowConcealed]);
  const { household, ...row } = rows[0] as DetailsRow;
  const { peselOf } = person;
  // Those a concealed person lives with have addresses of their own on record, which would give hers away.
  const showHousehold = household && (!person.concealed || mayKnowConcealed);
  return {
    ...row,
    ...(showHousehold ? { household } : {}),
    birthDate: person.birthDate ?? undefined,
    peselMasked: peselOf?.peselCipher
      ? maskPesel(secrets.decryptPesel(peselOf.id, peselOf.peselCipher))
      : undefined,
    email: person.email ?? undefined,
    preferences: person.preferences ?? undefined,
  };
}
