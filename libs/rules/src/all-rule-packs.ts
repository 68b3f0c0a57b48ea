import * as assistance from './assistance-rules';
import * as commissioning from './commissioning-rules';
import * as handyman from './handyman-rules';
import * as fee from './housing-fee';
import * as housing from './housing-rules';
import * as local from './local-rules';
import * as plan from './plan-rules';
import * as respite from './respite-rules';
import type { RulePack } from './rule-pack';

/** Every rule the product knows, for the page "rules in force" and for checks of the whole. */
export const ALL_RULE_PACKS: readonly RulePack<unknown>[] = [
  plan,
  assistance,
  commissioning,
  respite,
  handyman,
  housing,
  fee,
  local,
]
  .flatMap((topic) => Object.values(topic) as unknown[])
  .filter(isRulePack);

function isRulePack(value: unknown): value is RulePack<unknown> {
  return typeof value === 'object' && value !== null && 'name' in value && 'entries' in value;
}
