import type { RideRule } from '../rides/ride-rule';
import { exclusiveGroups } from './exclusive-groups';

/** Every rule of the house, so that threads can be told which to use by name. */
const RULES: readonly RideRule[] = [exclusiveGroups];

/** The rules with these names, unknown names left out. */
export function namedRules(names: readonly string[]): RideRule[] {
  return RULES.filter((rule) => names.includes(rule.name));
}
