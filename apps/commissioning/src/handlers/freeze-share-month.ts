import { commissioning, type Input } from '@cus/contracts';
import { DomainError, firstDayOf, instantOf, lastDayOf, parseYearMonth, warsawDateOf } from '@cus/kernel';
import { Handles, refusal, type CommandContext } from '@cus/platform';
import { allFigures, SHARE_RULE } from '../domain/share-figures';
import { shareProject, shareSums } from '../store/share-sums';

@Handles(commissioning.freezeShareMonth)
export class FreezeShareMonthHandler {
  async handle(
    input: Input<typeof commissioning.freezeShareMonth>,
    { db, actor, commandId, now }: CommandContext,
  ) {
    const month = parseYearMonth(input.month);
    // What is kept is what is known now, so the clock decides, not a business date.
    if (lastDayOf(month) >= warsawDateOf(instantOf(now)))
      throw new DomainError('rule-broken', 'commissioning.month-not-over', { month });
    const project = await shareProject(db, input.projectId);
    const figures = allFigures(await shareSums(db, lastDayOf(month)), project);
    await db
      .query(
        `insert into share_freeze (id, project_id, month, frozen_at, frozen_by, rule_version, threshold_bp, figures)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          commandId,
          project.id,
          firstDayOf(month),
          now,
          actor.userId,
          SHARE_RULE,
          project.shareThresholdBp,
          JSON.stringify(figures),
        ],
      )
      .catch((error: unknown) => {
        throw refusal(error, {
          share_freeze_month: () => new DomainError('conflict', 'commissioning.month-already-frozen'),
        });
      });
    return { id: commandId, figures };
  }
}
