import { housing, type Input } from '@cus/contracts';
import { firstDayOf, monthOf, parseYearMonth, shiftMonth, type YearMonth } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { billNights, livedEvenings } from '../domain/lived-nights';
import { monthFee } from '../domain/month-fee';
import { type NightBooks, nightBooks } from '../store/night-books';
import { staysOfMonth } from '../store/stays-of-month';

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly providerId: string | null;
  readonly movedInOn: string;
  readonly until: string | null;
}

@Handles(housing.listMonthNights)
export class ListMonthNightsHandler {
  async handle(input: Input<typeof housing.listMonthNights>, { db, logRead }: QueryContext) {
    const month = parseYearMonth(input.month);
    const rows: Row[] = await db.query(
      `select id, person_of(resident_id) as "personId", provider_id as "providerId",
         moved_in_on::text as "movedInOn", until_date::text as "until"
       from stay where id = any($1) order by from_date, id`,
      [await staysOfMonth(db, month)],
    );
    const books = await nightBooks(db, rows);
    logRead('resident', [...new Set(rows.map((row) => row.personId))]);
    return {
      items: rows.flatMap((row) => {
        const own = books.get(row.id);
        return own ? [{ ...whoOf(row), ...monthOfBooks(own, month) }] : [];
      }),
    };
  }
}

function whoOf({ id, personId, providerId }: Row) {
  return { stayId: id, residentId: personId, ...(providerId && { providerId }) };
}

function monthOfBooks({ stay, orders, announced, fees }: NightBooks, month: YearMonth) {
  const [first, next] = [firstDayOf(month), firstDayOf(shiftMonth(month, 1))];
  const count = (absences: NightBooks['stay']['absences']) =>
    [...livedEvenings({ ...stay, absences }, first, next)].length;
  const livedNights = count(stay.absences);
  const total = (nights: readonly number[]) => nights.reduce((sum, each) => sum + each, 0);
  const fee = monthFee(stay, fees, month);
  return {
    livedNights,
    absentNights: count([]) - livedNights,
    billedNights: total(
      billNights(stay, orders, next).flatMap((share) => (share.month === month ? [share.nights] : [])),
    ),
    reportedNights: total(
      announced.flatMap((delivery) =>
        monthOf(delivery.performedOn) === month ? [delivery.quantityMilli / 1_000] : [],
      ),
    ),
    ...(fee !== null && { feeGrosze: fee }),
  };
}
