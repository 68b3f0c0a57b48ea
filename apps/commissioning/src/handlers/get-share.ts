import { commissioning, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { allFigures, byMode, EXCLUDED, INCLUDED, SHARE_RULE, worstCase } from '../domain/share-figures';
import { dayOr } from '../domain/today';
import { shareProject, shareSums } from '../store/share-sums';

@Handles(commissioning.getShare)
export class GetShareHandler {
  async handle(input: Input<typeof commissioning.getShare>, { db, now }: QueryContext) {
    const asOf = dayOr(input.asOf, now);
    const project = await shareProject(db, input.projectId);
    const sums = await shareSums(db, asOf);
    return {
      projectId: project.id,
      projectCode: project.code,
      asOf,
      thresholdBp: project.shareThresholdBp,
      figures: allFigures(sums, project),
      worstCase: worstCase(sums, project),
      byMode: byMode(sums, project),
      provenance: {
        ruleVersion: SHARE_RULE,
        textKey: `commissioning.${SHARE_RULE}`,
        thresholdBp: project.shareThresholdBp,
        includedCategories: [...INCLUDED],
        excludedCategories: [...EXCLUDED],
      },
    };
  }
}
