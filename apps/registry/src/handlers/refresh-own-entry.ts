import { registry, type Input } from '@cus/contracts';
import { type Actor, DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { staffSearchName } from '../domain/search-text';
import { lockLogin } from '../store/staff';

interface OwnEntry {
  readonly name: string;
  readonly login: string | null;
}

@Handles(registry.refreshOwnEntry)
export class RefreshOwnEntryHandler {
  async handle(
    _input: Input<typeof registry.refreshOwnEntry>,
    { db, actor, emit, commandId }: CommandContext,
  ) {
    const own = entryOf(actor);
    const known = await refreshed(db, actor, own);
    if (known) return { staffId: known };
    const joined = await joinedToAccount(db, actor, own);
    if (joined) {
      emit(registry.staffAccountJoined, joined, { staffId: joined, userId: actor.userId });
      return { staffId: joined };
    }
    return { staffId: await added(db, actor, own, commandId) };
  }
}

function entryOf({ account }: Actor): OwnEntry {
  const name = account?.name ?? account?.login;
  if (name === undefined) throw new DomainError('rule-broken', 'registry.account-without-name');
  return { name, login: account?.login ?? null };
}

/** Brings the entry of a known account up to the token; a row is written only where it differs. */
async function refreshed(db: EntityManager, actor: Actor, own: OwnEntry): Promise<string | undefined> {
  const rows: { id: string }[] = await db.query(
    `with own as (select id from staff where user_id = $1 and provider_id is not distinct from $2),
       changed as (
         update staff set name = $3, search_name = $4, login = $5, roles = $6
         where id = (select id from own) and (name, login, roles) is distinct from ($3, $5, $6::text[])
       )
     select id from own`,
    [actor.userId, actor.providerId ?? null, own.name, staffSearchName(own.name), own.login, actor.roles],
  );
  return rows[0]?.id;
}

/** An entry of the centre that waits for this login. A contractor's account never takes one. */
async function joinedToAccount(
  db: EntityManager,
  actor: Actor,
  { name, login }: OwnEntry,
): Promise<string | undefined> {
  if (login === null || actor.providerId !== undefined) return undefined;
  await lockLogin(db, actor.centreId, login);
  const [rows]: [{ id: string }[]] = await db.query(
    `update staff set user_id = $1, name = $2, search_name = $3, login = $4, roles = $5, version = version + 1
     where user_id is null and lower(login) = lower($4) returning id`,
    [actor.userId, name, staffSearchName(name), login, actor.roles],
  );
  return rows[0]?.id;
}

/** A first entry, at the site the token names; the same account on two screens at once gets one. */
async function added(
  db: EntityManager,
  actor: Actor,
  { name, login }: OwnEntry,
  id: string,
): Promise<string> {
  const { userId, providerId = null, roles, account } = actor;
  const rows: { id: string }[] = await db.query(
    `with place as (select id, pillar from site where id::text = $8 or name = $8 order by id limit 1),
       fresh as (
         insert into staff (id, user_id, provider_id, name, search_name, login, roles, site_id, pillar)
         values ($1, $2, $3, $4, $5, $6, $7, (select id from place), (select pillar from place))
         on conflict (centre_id, user_id, provider_id) where user_id is not null do nothing returning id
       )
     select id from fresh`,
    [id, userId, providerId, name, staffSearchName(name), login, roles, account?.site ?? null],
  );
  if (rows[0]) return rows[0].id;
  // A statement of its own: the one above began before the other screen's entry could be seen.
  const [standing]: { id: string }[] = await db.query(
    'select id from staff where user_id = $1 and provider_id is not distinct from $2',
    [userId, providerId],
  );
  return standing!.id;
}
