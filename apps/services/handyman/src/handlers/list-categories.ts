import { handyman, type Input } from '@cus/contracts';
import { instantOf, parseLocalDate, warsawDateOf } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { halfDays, ruleOn, safetyList } from '@cus/rules';
import { categoriesOn } from '../domain/repair-categories';

@Handles(handyman.listCategories)
export class ListCategoriesHandler {
  async handle(input: Input<typeof handyman.listCategories>, { now }: QueryContext) {
    const on = input.on ? parseLocalDate(input.on) : warsawDateOf(instantOf(now));
    const windows = ruleOn(halfDays, on).value;
    return {
      items: [...categoriesOn(on)],
      safetyList: [...ruleOn(safetyList, on).value],
      halfDays: (['morning', 'afternoon'] as const).map((halfDay) => ({ halfDay, ...windows[halfDay] })),
    };
  }
}
