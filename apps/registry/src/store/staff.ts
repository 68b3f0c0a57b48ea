import type { Output, registry } from '@cus/contracts';
import type { EntityManager } from 'typeorm';

type Member = Output<typeof registry.getStaffMember>;

export type MemberRow = {
  [K in keyof Member]-?: undefined extends Member[K] ? Exclude<Member[K], undefined> | null : Member[K];
};

/** Columns of an entry as the contract names them; `asOf` stands for the day `active` is about. */
export function memberColumns(asOf: string): string {
  return `s.id as "staffId", coalesce(s.user_id, s.id) as id, s.version, s.name, s.roles, s.position,
    s.site_id as "siteId", s.pillar, s.phone, s.service_codes as "serviceCodes", s.active_from::text as "activeFrom",
    s.active_to::text as "activeTo", s.provider_id as "providerId", ${activeOn(asOf)} as active,
    s.user_id is not null as "hasAccount", s.login`;
}

export function activeOn(asOf: string): string {
  return `(coalesce(s.active_from <= ${asOf}::date, true) and coalesce(s.active_to >= ${asOf}::date, true))`;
}

/** An entry as it leaves: without what is not known, and with the login only for those who keep the directory. */
export function shownMember(row: MemberRow, keepsDirectory: boolean): Member {
  const { login, ...rest } = row;
  const known = Object.entries({ ...rest, ...(keepsDirectory ? { login } : {}) }).filter(
    ([, value]) => value !== null,
  );
  return Object.fromEntries(known) as Member;
}

/** Whoever lists a login and whoever first signs in under it wait for each other, so that one of them sees the other. */
export async function lockLogin(db: EntityManager, centreId: string, login: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `registry/${centreId}/login/${login.toLowerCase()}`,
  ]);
}
