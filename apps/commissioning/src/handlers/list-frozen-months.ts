import { commissioning, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { figureOf, type Definition, type Figure } from '../domain/share-figures';
import { isoInstant, select } from '../store/query';
import { shareProject, shareSumsByMonth } from '../store/share-sums';

interface Frozen {
  id: string;
  month: string;
  frozenAt: string;
  ruleVersion: string;
  thresholdBp: number;
  figures: Figure[];
}

@Handles(commissioning.listFrozenMonths)
export class ListFrozenMonthsHandler {
  async handle(input: Input<typeof commissioning.listFrozenMonths>, { db }: QueryContext) {
    const project = await shareProject(db, input.projectId);
    const { scope, measure, withVaccinations } = input;
    const definition: Definition = { scope, measure, withVaccinations };
    const months = await select<Frozen>(
      db,
      `select id, to_char(month, 'YYYY-MM') as month, ${isoInstant('frozen_at')} as frozen_at, rule_version, threshold_bp, figures
       from share_freeze where project_id = $1 order by month limit 240`,
      [project.id],
    );
    const sums = await shareSumsByMonth(db);
    return {
      items: months.map(({ figures, ...kept }) => {
        const known = sums.filter((each) => each.month <= kept.month);
        const live = figureOf(definition, known, { ...project, shareThresholdBp: kept.thresholdBp });
        const frozen = figures.find((figure) => isOf(figure, definition)) ?? live;
        return {
          ...kept,
          frozen,
          live,
          numeratorDifferenceGrosze: live.numeratorGrosze - frozen.numeratorGrosze,
          denominatorDifferenceGrosze: live.denominatorGrosze - frozen.denominatorGrosze,
        };
      }),
    };
  }
}

function isOf(figure: Figure, { scope, measure, withVaccinations }: Definition): boolean {
  return figure.scope === scope && figure.measure === measure && figure.withVaccinations === withVaccinations;
}
