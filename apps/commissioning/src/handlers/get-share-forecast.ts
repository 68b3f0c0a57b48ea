import { commissioning, type Input } from '@cus/contracts';
import { parseLocalDate, sum } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { judge } from '../domain/share-figures';
import { FORECAST_RULE, forecastSteps, type ForecastContract } from '../domain/share-forecast';
import { dayOr } from '../domain/today';
import { select } from '../store/query';
import { shareProject, UP_TO_DAY, upToDay } from '../store/share-sums';

@Handles(commissioning.getShareForecast)
export class GetShareForecastHandler {
  async handle(input: Input<typeof commissioning.getShareForecast>, { db, now }: QueryContext) {
    const asOf = dayOr(input.asOf, now);
    const project = await shareProject(db, input.projectId);
    const until = parseLocalDate(project.eligibleTo);
    const contracts = await select<ForecastContract>(
      db,
      `select c.pes, c.state, c.valid_from, c.valid_to, c.value_limit_grosze, c.ordered_grosze,
         coalesce((select sum(t.amount_grosze) from (${UP_TO_DAY}) t where t.contract_id = c.id and t.kind = 'accepted'), 0) as accepted_grosze
       from contract c where c.project_id = $4 and c.cost_category = 'service' and ($5::boolean or not c.vaccination)`,
      [...upToDay(asOf), project.id, input.withVaccinations],
    );
    const steps = [
      ...forecastSteps(contracts, asOf, until),
      {
        step: 'what-if' as const,
        pesGrosze: input.addPesGrosze,
        allGrosze: input.addPesGrosze + input.addOtherGrosze,
      },
    ];
    const numerator = sum(steps.map((step) => step.pesGrosze));
    const denominator = sum(steps.map((step) => step.allGrosze));
    return {
      asOf,
      until,
      thresholdBp: project.shareThresholdBp,
      ruleVersion: FORECAST_RULE,
      steps,
      ...judge(numerator, denominator, project.shareThresholdBp),
    };
  }
}
