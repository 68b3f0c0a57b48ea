import { DomainError, type LocalDate } from '@cus/kernel';
import { ruleOn, safetyList } from '@cus/rules';

/** @throws DomainError rule-broken `handyman.safety-list-incomplete` naming the first point not ticked */
export function assertSafetyTicked(ticked: readonly string[], date: LocalDate): void {
  const missing = ruleOn(safetyList, date).value.filter((point) => !ticked.includes(point));
  const [first] = missing;
  if (first !== undefined)
    throw new DomainError('rule-broken', 'handyman.safety-list-incomplete', {
      point: first,
      missing: missing.length,
    });
}
