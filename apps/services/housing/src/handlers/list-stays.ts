import { housing, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { In } from 'typeorm';
import { readCursor, writeCursor } from '../store/keyset';
import { STAY_CONTEXT, type StayContext, staySummary } from '../store/stay-view';
import { Stay } from '../store/tables';

@Handles(housing.listStays)
export class ListStaysHandler {
  async handle(input: Input<typeof housing.listStays>, { db, logRead }: QueryContext) {
    const { state, residentId, cursor, limit } = input;
    const after = cursor === undefined ? null : readCursor(cursor);
    const found: StayContext[] = await db.query(
      `${STAY_CONTEXT}
       where ($1::text is null or s.state = $1)
         and ($2::uuid is null or s.resident_id in (select records_of($2)))
         and ($3::text is null or (s.from_date::text, s.id) < ($3, $4::uuid))
       order by s.from_date desc, s.id desc limit $5`,
      [state ?? null, residentId ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    const shown = found.slice(0, limit);
    const stays = new Map(
      (await db.findBy(Stay, { id: In(shown.map((row) => row.id)) })).map((stay) => [stay.id, stay]),
    );
    logRead('resident', [...new Set(shown.map((row) => row.personId))]);
    const last = shown.at(-1);
    return {
      items: shown.flatMap((row) => {
        const stay = stays.get(row.id);
        return stay ? [staySummary(stay, row)] : [];
      }),
      ...(found.length > limit && last && { next: writeCursor(last.key, last.id) }),
    };
  }
}
