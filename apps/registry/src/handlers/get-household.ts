import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { hasConcealedAccess } from '../domain/audience';

interface MemberRow {
  residentId: string;
  firstName: string;
  lastName: string;
  from: string;
  to: string | null;
  concealed: boolean;
}

@Handles(registry.getHousehold)
export class GetHouseholdHandler {
  async handle({ householdId }: Input<typeof registry.getHousehold>, { db, actor, logRead }: QueryContext) {
    const rows: MemberRow[] = await db.query(
      `select s.id as "residentId", s.first_name as "firstName", s.last_name as "lastName", s.concealed,
         m.from_on::text as "from", m.to_on::text as "to"
       from household_member m join resident r on r.id = m.resident_id
       join resident s on s.id = coalesce(r.merged_into, r.id)
       where m.household_id = $1 order by m.from_on, s.id`,
      [householdId],
    );
    if (rows.length === 0) throw new DomainError('not-found', 'registry.household-not-found');
    // Naming a concealed person beside those with an address on record would tell where she lives.
    const members = rows.filter(({ concealed }) => !concealed || hasConcealedAccess(actor));
    logRead(
      'resident',
      members.map(({ residentId }) => residentId),
    );
    return {
      id: householdId,
      members: members.map(({ to, ...member }) => ({ ...member, to: to ?? undefined })),
    };
  }
}
