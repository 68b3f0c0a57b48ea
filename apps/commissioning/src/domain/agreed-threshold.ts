import { parseLocalDate } from '@cus/kernel';
import { ruleOn, socialEconomyShare } from '@cus/rules';

/** Threshold of the grant agreement in basis points; the rule in force when the project begins unless it says otherwise. */
export function agreedThreshold(project: { eligibleFrom: string; shareThresholdBp?: number }): number {
  return project.shareThresholdBp ?? ruleOn(socialEconomyShare, parseLocalDate(project.eligibleFrom)).value;
}
