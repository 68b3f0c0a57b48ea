import { housing, type Input, type Output } from '@cus/contracts';
import { instantOf, type LocalDate, parseLocalDate, warsawDateOf } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { type FlatKind, flatForms, ruleOn } from '@cus/rules';
import type { Address } from '../store/address-seal';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: FlatKind;
  readonly audiences: Output<typeof housing.listFlats>['items'][number]['audiences'];
  readonly provider_id: string | null;
  readonly open_from: string;
  readonly address: Address | null;
  readonly full_fee_grosze: string | null;
  readonly places: {
    id: string;
    label: string;
    stepFree: boolean;
    openFrom: string;
    closedFrom: string | null;
  }[];
}

@Handles(housing.listFlats)
export class ListFlatsHandler {
  async handle({ on, kind }: Input<typeof housing.listFlats>, { db, now }: QueryContext) {
    const day = on ? parseLocalDate(on) : warsawDateOf(instantOf(now));
    const rows: Row[] = await db.query(
      `select f.id, f.name, f.kind, f.audiences, f.provider_id, f.open_from::text, f.address,
         (select full_fee_grosze from flat_fee c where c.flat_id = f.id and c.valid_from <= $1
          order by c.valid_from desc limit 1) as full_fee_grosze,
         coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'label', p.label, 'stepFree', p.step_free,
             'openFrom', p.open_from, 'closedFrom', p.closed_from) order by p.label, p.id)
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
    name: row.name,
    kind: row.kind,
    legalName: ruleOn(flatForms, day).value[row.kind].name,
    audiences: row.audiences,
    ...(row.provider_id && { providerId: row.provider_id }),
    openFrom: row.open_from,
    location: row.address
      ? { concealed: false as const, address: row.address }
      : { concealed: true as const },
    ...(row.full_fee_grosze !== null && { fullFeeGrosze: Number(row.full_fee_grosze) }),
    places: row.places.map(({ closedFrom, ...place }) => ({ ...place, ...(closedFrom && { closedFrom }) })),
  };
}
