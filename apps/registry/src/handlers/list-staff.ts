import { registry, type Input } from '@cus/contracts';
import { normalizeName } from '@cus/kernel';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { keepsDirectory } from '../domain/keeps-directory';
import { todayAt } from '../domain/today';
import { activeOn, memberColumns, shownMember, type MemberRow } from '../store/staff';

type Question = Input<typeof registry.listStaff>;

const SORT = new Keyset({ 's.search_name': 'text', 's.id': 'uuid' });

@Handles(registry.listStaff)
export class ListStaffHandler {
  async handle(input: Question, { db, actor, now }: QueryContext) {
    const values: unknown[] = [];
    const value = (given: unknown) => `$${values.push(given)}`;
    const asOf = value(input.asOf ?? todayAt(now));
    const conditions = [...asked(input, asOf, value), SORT.after(input.cursor, value)];
    const rows: (MemberRow & { searchName: string })[] = await db.query(
      `select ${memberColumns(asOf)}, s.search_name as "searchName" from staff s
       where ${conditions.join(' and ')} order by ${SORT.order} limit ${value(input.limit + 1)}`,
      values,
    );
    const { items, ...rest } = SORT.page(rows, input.limit, (row) => [row.searchName, row.staffId]);
    const keeps = keepsDirectory(actor);
    return { items: items.map(({ searchName: _key, ...row }) => shownMember(row, keeps)), ...rest };
  }
}

function asked(input: Question, asOf: string, value: (given: unknown) => string): string[] {
  const conditions = {
    of: { everybody: undefined, centre: 's.provider_id is null', providers: 's.provider_id is not null' }[
      input.of
    ],
    provider: input.providerId && `s.provider_id = ${value(input.providerId)}`,
    roles: input.roles && `s.roles && ${value(input.roles)}::text[]`,
    site: input.siteId && `s.site_id = ${value(input.siteId)}`,
    pillar: input.pillar && `s.pillar = ${value(input.pillar)}`,
    service: input.serviceCode && `${value(input.serviceCode)} = any(s.service_codes)`,
    active: input.active === undefined ? undefined : `${activeOn(asOf)} = ${value(input.active)}`,
    text: input.text && named(input.text, value),
  };
  return Object.values(conditions).filter((condition) => condition !== undefined);
}

/** Every word stands somewhere in the name; signs alone name nobody. */
function named(text: string, value: (given: unknown) => string): string {
  const words = normalizeName(text).split(' ').filter(Boolean);
  if (words.length === 0) return 'false';
  return words.map((word) => `strpos(s.search_name, ${value(word)}) > 0`).join(' and ');
}
