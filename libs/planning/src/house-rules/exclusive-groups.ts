import type { CompiledRideRule, RideRule, RideViolation } from '../rides/ride-rule';

/** The label of a request that names its group. */
const LABEL = 'exclusive-group';

/**
 * Exclusive ride groups: people of one group share a vehicle with nobody else while they are on board (a class trip,
 * a family that must not meet another, a person who travels alone). People without the label form one group of
 * their own, "everyone".
 *
 * Hereditary, as every rule must be: taking somebody out never makes strangers meet.
 */
export const exclusiveGroups: RideRule = {
  name: 'exclusive-groups',

  compile({ requests }): CompiledRideRule | undefined {
    const labels = requests.map((request) => request.labels?.[LABEL]);
    if (labels.every((label) => label === undefined)) return undefined;
    const names = [...new Set(labels)];
    const group = Int32Array.from(labels, (label) => names.indexOf(label));
    const n = requests.length;
    return {
      accepts(stops, length) {
        let aboard = 0;
        let riding = -1;
        for (let k = 1; k < length - 1; k++) {
          const stop = stops[k]!;
          if (stop >= n) aboard--;
          else if (aboard++ === 0) riding = group[stop]!;
          else if (group[stop] !== riding) return false;
        }
        return true;
      },
    };
  },

  check({ requests }, { routes }): RideViolation[] {
    const groupOf = new Map(requests.map((request) => [request.id, request.labels?.[LABEL] ?? '']));
    const found: RideViolation[] = [];
    for (const { vehicle, stops } of routes) {
      const aboard = new Set<string>();
      for (const { request, kind } of stops) {
        if (kind === 'drop-off') aboard.delete(request);
        else aboard.add(request);
        const strangers = [...aboard].some((other) => groupOf.get(other) !== groupOf.get(request));
        if (kind === 'pickup' && strangers) found.push({ rule: 'exclusive-groups', vehicle, request });
      }
    }
    return found;
  },
};
