import { handyman, type Input } from '@cus/contracts';
import { localDate } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { capsOn } from '../domain/caps';
import { usedInYear } from '../store/allowance';

@Handles(handyman.getAllowance)
export class GetAllowanceHandler {
  async handle({ residentId, year }: Input<typeof handyman.getAllowance>, { db, logRead }: QueryContext) {
    const { perYear, clause } = capsOn(localDate(year, 12, 31));
    const used = await usedInYear(db, residentId, String(year));
    logRead('resident', [residentId]);
    return {
      usedQuarters: used.quarters,
      capQuarters: perYear.quarters,
      usedMaterialGrosze: used.materialGrosze,
      capMaterialGrosze: perYear.materialGrosze,
      clause,
    };
  }
}
