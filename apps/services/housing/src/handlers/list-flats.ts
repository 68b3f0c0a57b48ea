import { housing, type Input, type Output } from '@cus/contracts';
import { instantOf, type LocalDate, parseLocalDate, warsawDateOf } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { type FlatKind, flatForms, ruleOn } from '@cus/rules';
import type { Address } from '../store/address-seal';
import { SHOWN_ADDRESS, shownLocation } from '../store/flat-location';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: FlatKind;
  readonly audiences: Output<typeof housing.listFlats>['items'][number]['audiences'];
  readonly provider_id: string | null;
  readonly open_from: string;
  readonly closed_from: string | null;
  readonly address: Address | null;
  readonly full_fee_grosze: string | null;
  readonly places: {
    id: string;
    label: string;
    stepFree: boolean;
    openFrom: string;
    closedFrom: string | null;
    blocks: { id: string; from: string; until: string | null; reason: string }[];
  }[];
}

/** Blocks of place `p` that are not over on day $1. */
const BLOCKS = `
coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'from', o.from_date, 'until', o.until_date,
    'reason', o.block_reason) order by o.from_date)
  from occupancy o where o.place_id = p.id and o.stay_id is null and (o.until_date is null or o.until_date > $1)), '[]')`;

@Handles(housing.listFlats)
export class ListFlatsHandler {
  async handle({ on, kind }: Input<typeof housing.listFlats>, { db, now }: QueryContext) {
    const day = on ? parseLocalDate(on) : warsawDateOf(instantOf(now));
    const rows: Row[] = await db.query(
      `select f.id, f.version, f.name, f.kind, f.audiences, f.provider_id, f.open_from::text, f.closed_from::text,
         ${SHOWN_ADDRESS} as address,
         (select full_fee_grosze from flat_fee c where c.flat_id = f.id and c.valid_from <= $1
          order by c.valid_from desc limit 1) as full_fee_grosze,
         coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'label', p.label, 'stepFree', p.step_free,
             'openFrom', p.open_from, 'closedFrom', p.closed_from, 'blocks', ${BLOCKS}) order by p.label, p.id)
           from place p where p.flat_id = f.id), '[]') as places
       from flat f where $2::text is null or f.kind = $2 order by f.name, f.id`,
      [day, kind ?? null],
    );
    return { items: rows.map((row) => flatView(row, day)) };
  }
}

function flatView(row: Row, day: LocalDate) {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    kind: row.kind,
    legalName: ruleOn(flatForms, day).value[row.kind].name,
    audiences: row.audiences,
    ...(row.provider_id && { providerId: row.provider_id }),
    openFrom: row.open_from,
    ...(row.closed_from && { closedFrom: row.closed_from }),
    location: shownLocation(row.address),
    ...(row.full_fee_grosze !== null && { fullFeeGrosze: Number(row.full_fee_grosze) }),
    places: row.places.map(({ closedFrom, blocks, ...place }) => ({
      ...place,
      ...(closedFrom && { closedFrom }),
      blocks: blocks.map(({ until, ...block }) => ({ ...block, ...(until && { until }) })),
    })),
  };
}
