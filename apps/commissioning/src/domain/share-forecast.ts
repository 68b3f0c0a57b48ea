import { addDays, daysBetween, earlierOf, multiplyByRatio, sum, type LocalDate } from '@cus/kernel';

/**
 * forecast-1, per contract for services of the project:
 * 1. accepted: what counts on the day asked;
 * 2. live orders: value ordered and not yet accepted, taken in full;
 * 3. contract remainder: what the contract's limit still allows, as far as orders keep the pace they had since the
 *    contract began (ordered value / days gone x days left to the earlier of its and the project's end); a contract that
 *    has not begun is taken at its limit, a terminated one has no remainder.
 */
export const FORECAST_RULE = 'forecast-1';

export interface ForecastContract {
  readonly pes: boolean;
  readonly state: 'active' | 'terminated';
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly valueLimitGrosze: number;
  readonly orderedGrosze: number;
  /** Accepted up to the day asked. */
  readonly acceptedGrosze: number;
}

export interface ForecastStep {
  readonly step: 'accepted' | 'live-orders' | 'contract-remainder';
  readonly pesGrosze: number;
  readonly allGrosze: number;
}

export function forecastSteps(
  contracts: readonly ForecastContract[],
  asOf: LocalDate,
  until: LocalDate,
): ForecastStep[] {
  const step = (name: ForecastStep['step'], amountOf: (contract: ForecastContract) => number) => ({
    step: name,
    pesGrosze: sum(contracts.filter(({ pes }) => pes).map(amountOf)),
    allGrosze: sum(contracts.map(amountOf)),
  });
  return [
    step('accepted', (contract) => contract.acceptedGrosze),
    step('live-orders', (contract) => Math.max(0, contract.orderedGrosze - contract.acceptedGrosze)),
    step('contract-remainder', (contract) => expectedRemainder(contract, asOf, until)),
  ];
}

function expectedRemainder(contract: ForecastContract, asOf: LocalDate, until: LocalDate): number {
  const remainder = contract.valueLimitGrosze - contract.orderedGrosze;
  const daysLeft = daysBetween(addDays(asOf, 1), addDays(earlierOf(contract.validTo, until), 1));
  if (contract.state !== 'active' || daysLeft <= 0) return 0;
  const daysGone = daysBetween(contract.validFrom, asOf) + 1;
  if (daysGone <= 0) return remainder;
  return Math.min(remainder, multiplyByRatio(contract.orderedGrosze, daysLeft, daysGone));
}
