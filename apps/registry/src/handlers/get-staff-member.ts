import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { keepsDirectory } from '../domain/keeps-directory';
import { todayAt } from '../domain/today';
import { memberColumns, shownMember, type MemberRow } from '../store/staff';

@Handles(registry.getStaffMember)
export class GetStaffMemberHandler {
  async handle({ staffId }: Input<typeof registry.getStaffMember>, { db, actor, now }: QueryContext) {
    const [row]: MemberRow[] = await db.query(`select ${memberColumns('$2')} from staff s where s.id = $1`, [
      staffId,
      todayAt(now),
    ]);
    if (!row) throw new DomainError('not-found', 'registry.staff-member-not-found');
    return shownMember(row, keepsDirectory(actor));
  }
}
