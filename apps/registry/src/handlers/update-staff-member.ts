import { registry, type Input } from '@cus/contracts';
import { changedMeanwhile, DomainError, type Stamped } from '@cus/kernel';
import { Handles, refusal, type CommandContext } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { staffSearchName } from '../domain/search-text';
import { lockLogin } from '../store/staff';
import { STAFF_REFUSALS } from '../store/staff-refusals';
import { StaffTable } from '../store/tables';

type Update = Input<typeof registry.updateStaffMember>;

@Handles(registry.updateStaffMember)
export class UpdateStaffMemberHandler {
  async handle(input: Update, { db, actor }: CommandContext) {
    if (input.login !== undefined) await lockLogin(db, actor.centreId, input.login);
    const [entry]: (Stamped & { hasAccount: boolean })[] = await db.query(
      `select version, changed_at as "changedAt", changed_by as "changedBy", user_id is not null as "hasAccount"
       from staff where id = $1 for update`,
      [input.staffId],
    );
    if (!entry) throw new DomainError('not-found', 'registry.staff-member-not-found');
    if (entry.version !== input.version) throw changedMeanwhile('registry', entry);
    await checkAccountParts(db, input, entry.hasAccount);
    const version = entry.version + 1;
    try {
      await db.update(StaffTable, input.staffId, { version, ...changes(input) });
    } catch (error) {
      throw refusal(error, STAFF_REFUSALS);
    }
    return { version };
  }
}

/** Name, login and roles are the account's to say once there is one. */
async function checkAccountParts(
  db: EntityManager,
  { staffId, name, login, roles }: Update,
  hasAccount: boolean,
): Promise<void> {
  if (hasAccount && (name !== undefined || login !== undefined || roles !== undefined))
    throw new DomainError('rule-broken', 'registry.account-says-it');
  if (login === undefined) return;
  const [other]: unknown[] = await db.query(
    'select 1 from staff where lower(login) = lower($1) and provider_id is null and id <> $2',
    [login, staffId],
  );
  if (other) throw new DomainError('conflict', 'registry.login-already-listed');
}

function changes({ staffId: _id, version: _seen, name, ...rest }: Update): Partial<StaffTable> {
  const given = Object.entries({
    ...rest,
    ...(name === undefined ? {} : { name, searchName: staffSearchName(name) }),
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as Partial<StaffTable>;
}
