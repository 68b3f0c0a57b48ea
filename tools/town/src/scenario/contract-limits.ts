import type { TownSpec } from '../programme/types.ts';
import type { Case, Dose } from './types.ts';

const GROSZE = 100;
/** Contracts leave some room above what was expected when they were signed. */
const ROOM = 1.08;
const STEP = 500_000;
const LEAST = 2_000_000;

/** What each contract may cost at most: what will be ordered on it and some room, in whole 5,000 zł. */
export function contractLimits(
  town: TownSpec,
  cases: readonly Case[],
  doses: readonly Dose[],
): Record<string, number> {
  const expected = new Map<string, number>();
  const add = (contract: string, service: string, units: number, extraGrosze = 0) => {
    const price = priceOf(town, contract, service);
    expected.set(contract, (expected.get(contract) ?? 0) + units * price + extraGrosze);
  };
  for (const line of cases.flatMap(({ plans }) => plans).flatMap(({ lines }) => lines)) {
    const material = line.jobs.reduce((sum, job) => sum + job.materialGrosze, 0);
    add(line.contract.key, line.service.code, line.quantityMilli / 1_000, material);
    // An offer reserves its value even when it is declined in the end.
    if (line.declinedBy) add(line.declinedBy.key, line.service.code, line.quantityMilli / 4_000);
  }
  if (town.doses) add(town.doses.contract, town.doses.service, doses.length);
  return Object.fromEntries(
    town.contracts.map(({ key, category, lines }) => {
      const wanted = category === 'asset' ? (lines[0]?.zloty ?? 0) * GROSZE : (expected.get(key) ?? 0) * ROOM;
      return [key, Math.max(LEAST, Math.ceil(wanted / STEP) * STEP)];
    }),
  );
}

/** Price of a unit on a contract, in grosze. */
export function priceOf(town: TownSpec, contract: string, service: string): number {
  const line = town.contracts
    .find(({ key }) => key === contract)
    ?.lines.find((each) => each.service === service);
  if (!line) throw new Error(`Contract ${contract} has no line for ${service}.`);
  return line.zloty * GROSZE;
}
