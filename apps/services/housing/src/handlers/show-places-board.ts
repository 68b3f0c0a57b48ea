import { housing, type Input } from '@cus/contracts';
import { DomainError, type LocalDate, nightRange, nightsOf, parseLocalDate } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import type { FlatKind } from '@cus/rules';
import { freeByNight, freeNights, type Occupancy, placeStrips, type Strip } from '../domain/place-strips';
import { knowsWhoLivesThere } from '../domain/who-lives-there';

const MOST_NIGHTS = 92;

interface Row {
  readonly id: string;
  readonly label: string;
  readonly stepFree: boolean;
  readonly openFrom: LocalDate;
  readonly closedFrom: LocalDate | null;
  readonly providerId: string | null;
  readonly flatId: string;
  readonly flatName: string;
  readonly kind: FlatKind;
  readonly blocks: readonly { from: LocalDate; until: LocalDate | null }[];
  readonly occupancies: readonly (Occupancy & { until: LocalDate | null; movedInOn: LocalDate | null })[];
}

const PLACES = `
select p.id, p.label, p.step_free as "stepFree", p.open_from::text as "openFrom", p.closed_from::text as "closedFrom",
  p.provider_id as "providerId", f.id as "flatId", f.name as "flatName", f.kind,
  coalesce((select jsonb_agg(jsonb_build_object('from', o.from_date, 'until', o.until_date))
    from occupancy o where o.place_id = p.id and o.stay_id is null and o.nights && daterange($1::date, $2::date)),
    '[]') as blocks,
  coalesce((select jsonb_agg(jsonb_build_object('stayId', s.id, 'residentId', person_of(s.resident_id),
      'from', o.from_date, 'until', o.until_date, 'movedInOn', s.moved_in_on,
      'absences', coalesce((select jsonb_agg(jsonb_build_object('from', a.from_date, 'until', a.until_date))
        from absence a where a.stay_id = s.id), '[]')) order by o.from_date)
    from occupancy o join stay s on s.centre_id = o.centre_id and s.id = o.stay_id
    where o.place_id = p.id and o.nights && daterange($1::date, $2::date)), '[]') as occupancies
from place p join flat f on f.centre_id = p.centre_id and f.id = p.flat_id
where ($3::text is null or f.kind = $3) and ($4::uuid is null or f.id = $4)
  and (p.closed_from is null or p.closed_from > $1)
order by f.name, f.id, p.label, p.id`;

@Handles(housing.showPlacesBoard)
export class ShowPlacesBoardHandler {
  async handle(input: Input<typeof housing.showPlacesBoard>, { db, actor, logRead }: QueryContext) {
    const window = nightRange(parseLocalDate(input.from), parseLocalDate(input.until));
    if (nightsOf(window) > MOST_NIGHTS)
      throw new DomainError('invalid', 'housing.board-too-wide', { limit: MOST_NIGHTS });
    const rows: Row[] = await db.query(PLACES, [
      window.from,
      window.until,
      input.kind ?? null,
      input.flatId ?? null,
    ]);
    const boards = rows.map((row) => placeStrips(placeNights(row), window));
    const named = knowsWhoLivesThere(actor);
    if (named) logRead('resident', residentsOn(boards));
    return {
      places: rows.map((row, index) => placeView(row, boards[index] ?? [], named)),
      freeByNight: [...freeByNight(boards, window)],
    };
  }
}

function placeNights({ openFrom, closedFrom, blocks, occupancies }: Row) {
  return {
    openFrom,
    ...(closedFrom && { closedFrom }),
    blocks: blocks.map(({ from, until }) => ({ from, ...(until && { until }) })),
    occupancies: occupancies.map(({ until, movedInOn, ...rest }) => ({
      ...rest,
      ...(until && { until }),
      ...(movedInOn && { movedInOn }),
    })),
  };
}

function residentsOn(boards: readonly (readonly Strip[])[]): string[] {
  return [...new Set(boards.flat().flatMap(({ residentId }) => (residentId ? [residentId] : [])))];
}

function placeView(row: Row, strips: readonly Strip[], named: boolean) {
  return {
    placeId: row.id,
    label: row.label,
    flatId: row.flatId,
    flatName: row.flatName,
    kind: row.kind,
    stepFree: row.stepFree,
    ...(row.providerId && { providerId: row.providerId }),
    strips: strips.map(({ from, until, state, stayId, residentId }) => ({
      from,
      until,
      state,
      ...(named && stayId && { stayId, residentId }),
    })),
    freeNights: freeNights(strips),
  };
}
