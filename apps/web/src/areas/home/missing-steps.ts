/** How many of each a centre has; absent while nobody knows. */
interface Known {
  readonly projects: number | undefined;
  readonly providers: number | undefined;
  readonly contracts: number | undefined;
}

/** In the order they need each other: a contract names its provider, and the project that pays. */
const STEPS = [
  { id: 'projects', to: '/orders/projects' },
  { id: 'providers', to: '/orders/providers/new' },
  { id: 'contracts', to: '/orders/contracts/new' },
] as const;

/** What has still to be entered before the first order; nothing once there is a contract. */
export function missingSteps(known: Known): readonly (typeof STEPS)[number][] {
  return known.contracts === 0 ? STEPS.filter(({ id }) => known[id] === 0) : [];
}
