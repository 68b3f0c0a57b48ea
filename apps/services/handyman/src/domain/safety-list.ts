import { DomainError, type LocalDate } from '@cus/kernel';
import { defineRulePack, ruleOn } from '@cus/rules';

/** What the worker makes sure of before the first move of a tool. */
export const safetyList = defineRulePack<readonly string[]>('handyman-safety-list', [
  {
    validFrom: '2020-01-01',
    value: [
      'way-out-free',
      'water-closed-if-needed',
      'no-live-wires',
      'no-smell-of-gas',
      'ladder-firm',
      'resident-at-distance',
    ],
    clause: { act: 'Uchwała rady miejskiej / program usług społecznych gminy', article: null },
    verified: false,
    assumption: true,
  },
]);

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
