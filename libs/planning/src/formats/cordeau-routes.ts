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
 */
export function readCordeauRoutes(text: string, problem: RideProblem): PublishedRoutes {
  const [first, ...lines] = text.split(/\r?\n/);
  const n = problem.requests.length;
  const routes = lines
    .map((line) => [...line.matchAll(/(\d+) \(/g)].map((match) => Number(match[1])).filter((id) => id > 0))
    .filter((ids) => ids.length > 0)
    .map((ids) =>
      ids.map((id) => ({
        request: problem.requests[(id - 1) % n]!.id,
        kind: id <= n ? ('pickup' as const) : ('drop-off' as const),
      })),
    );
  return { cost: Number(first), routes };
}
