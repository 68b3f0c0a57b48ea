import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, refusal, type CommandContext } from '@cus/platform';
import { staffSearchName } from '../domain/search-text';
import { lockLogin } from '../store/staff';
import { STAFF_REFUSALS } from '../store/staff-refusals';

@Handles(registry.addStaffMember)
export class AddStaffMemberHandler {
  async handle(input: Input<typeof registry.addStaffMember>, { db, actor, commandId: id }: CommandContext) {
    const { name, login, roles, serviceCodes } = input;
    await lockLogin(db, actor.centreId, login);
    const [known]: unknown[] = await db.query(
      'select 1 from staff where lower(login) = lower($1) and provider_id is null',
      [login],
    );
    if (known) throw new DomainError('conflict', 'registry.login-already-listed');
    try {
      await db.query(
        `insert into staff (id, login, name, search_name, roles, position, site_id, pillar, phone, service_codes,
           active_from, active_to)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          id,
          login,
          name,
          staffSearchName(name),
          roles,
          input.position ?? null,
          input.siteId ?? null,
          input.pillar ?? null,
          input.phone ?? null,
          serviceCodes,
          input.activeFrom ?? null,
          input.activeTo ?? null,
        ],
      );
    } catch (error) {
      throw refusal(error, STAFF_REFUSALS);
    }
    return { id };
  }
}
