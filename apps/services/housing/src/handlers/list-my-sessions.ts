import { housing, type Input, type Output } from '@cus/contracts';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { SHOWN_ADDRESS, shownLocation } from '../store/flat-location';
import type { Address } from '../store/address-seal';

type OwnSession = Output<typeof housing.listMySessions>['items'][number];

interface Row extends Omit<OwnSession, 'location' | 'startsAt' | 'doneOn' | 'minutes'> {
  readonly startsAt: string | null;
  readonly doneOn: string | null;
  readonly minutes: number | null;
  readonly address: Address | null;
  /** Meetings of any hour come first. */
  readonly time: string;
}

const SORT = new Keyset({
  'n.planned_on': 'date',
  "coalesce(n.starts_at, '00:00')": 'time',
  'n.id': 'uuid',
});

/** The place is where the resident sleeps on that day, or slept last. */
const SESSIONS = `
select n.id, n.stay_id as "stayId", person_of(s.resident_id) as "residentId", n.profession, n.state, n.minutes,
  n.planned_on::text as "plannedOn", to_char(n.starts_at, 'HH24:MI') as "startsAt", n.done_on::text as "doneOn",
  coalesce(n.starts_at, '00:00')::text as time,
  f.id as "flatId", f.name as "flatName", p.label as "placeLabel", ${SHOWN_ADDRESS} as address
from session n join stay s on s.centre_id = n.centre_id and s.id = n.stay_id
join lateral (select o.place_id from occupancy o where o.stay_id = s.id
  order by o.from_date <= n.planned_on desc, o.from_date desc limit 1) o on true
join place p on p.centre_id = n.centre_id and p.id = o.place_id
join flat f on f.centre_id = p.centre_id and f.id = p.flat_id
where n.performed_by = $1 and n.planned_on between $2 and $3 and n.state <> 'cancelled'`;

@Handles(housing.listMySessions)
export class ListMySessionsHandler {
  async handle(input: Input<typeof housing.listMySessions>, { db, actor, logRead }: QueryContext) {
    const { from, to, cursor, limit } = input;
    const values: unknown[] = [actor.userId, from, to];
    const after = SORT.after(cursor, (value) => `$${values.push(value)}`);
    const found: Row[] = await db.query(
      `${SESSIONS} and ${after} order by ${SORT.order} limit $${values.push(limit + 1)}`,
      values,
    );
    const { items, ...rest } = SORT.page(found, limit, (row) => [row.plannedOn, row.time, row.id]);
    logRead('resident', [...new Set(items.map((row) => row.residentId))]);
    return { items: items.map(sessionView), ...rest };
  }
}

function sessionView({ address, time: _time, startsAt, doneOn, minutes, ...row }: Row): OwnSession {
  return {
    ...row,
    ...(startsAt !== null && { startsAt }),
    ...(doneOn !== null && { doneOn }),
    ...(minutes !== null && { minutes }),
    location: shownLocation(address),
  };
}
