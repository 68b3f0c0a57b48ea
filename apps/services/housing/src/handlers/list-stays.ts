import { housing, type Input } from '@cus/contracts';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { In } from 'typeorm';
import { STAY_CONTEXT, type StayContext, staySummary } from '../store/stay-view';
import { Stay } from '../store/tables';

const SORT = new Keyset({ 's.from_date': 'date', 's.id': 'uuid' }, 'desc');

@Handles(housing.listStays)
export class ListStaysHandler {
  async handle(input: Input<typeof housing.listStays>, { db, logRead }: QueryContext) {
    const { state, residentId, cursor, limit } = input;
    const values: unknown[] = [state ?? null, residentId ?? null];
    const after = SORT.after(cursor, (value) => `$${values.push(value)}`);
    const found: StayContext[] = await db.query(
      `${STAY_CONTEXT}
       where ($1::text is null or s.state = $1)
         and ($2::uuid is null or s.resident_id in (select records_of($2)))
         and ${after} order by ${SORT.order} limit $${values.push(limit + 1)}`,
      values,
    );
    const { items: shown, ...rest } = SORT.page(found, limit, (row) => [row.key, row.id]);
    const stays = new Map(
      (await db.findBy(Stay, { id: In(shown.map((row) => row.id)) })).map((stay) => [stay.id, stay]),
    );
    logRead('resident', [...new Set(shown.map((row) => row.personId))]);
    return {
      items: shown.flatMap((row) => {
        const stay = stays.get(row.id);
        return stay ? [staySummary(stay, row)] : [];
      }),
      ...rest,
    };
  }
}
