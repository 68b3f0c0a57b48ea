import { DomainError } from '@cus/kernel';
import type { RideProblem } from '../rides/ride-problem';
import type { PlannedStop } from '../rides/ride-plan';

export interface PublishedRoutes {
  readonly cost: number;
  /** Per route the order of stops. */
  readonly routes: readonly (readonly Pick<PlannedStop, 'request' | 'kind'>[])[];
}

/**
 * Reads the routes published with the Cordeau & Laporte (2003) set: cost first, then one line per route in which
 * every stop is `number (details)`, 0 the depot. Both published layouts of the details are passed over.
 * @throws DomainError `planning.format` when the cost is missing or a stop is not in the problem.
 */
export function readCordeauRoutes(text: string, problem: RideProblem): PublishedRoutes {
  const [first, ...lines] = text.split(/\r?\n|\r/).filter((line) => line.trim() !== '');
  const n = problem.requests.length;
  const rows = lines
    .map((line) => [...line.matchAll(/(\d+) \(/g)].map((match) => Number(match[1])).filter((id) => id > 0))
    .filter((ids) => ids.length > 0);
  const cost = Number(first);
  if (!Number.isFinite(cost) || rows.flat().some((id) => id > 2 * n)) {
    throw new DomainError('invalid', 'planning.format', { format: 'cordeau-routes' });
  }
  const stop = (id: number) => ({
    request: problem.requests[(id - 1) % n]!.id,
    kind: id <= n ? ('pickup' as const) : ('drop-off' as const),
  });
  return { cost, routes: rows.map((ids) => ids.map(stop)) };
}
