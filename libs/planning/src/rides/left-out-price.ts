import type { RideInstance } from './ride-instance';

/**
 * Sums over the requests a plan leaves out. Who belongs to an all-or-none group is left out as soon as one member is,
 * so a member on its own counts for the whole group.
 */
export class LeftOutPrice {
  private readonly members: readonly (readonly number[])[];
  private readonly seen: Int32Array;
  private stamp = 0;

  constructor(private readonly instance: RideInstance) {
    const groups = 1 + instance.group.reduce((most, group) => Math.max(most, group), -1);
    const members: number[][] = Array.from({ length: groups }, () => []);
    instance.group.forEach((group, request) => members[group]?.push(request));
    this.members = members;
    this.seen = new Int32Array(groups);
  }

  /** Sum of `values` over the requests in `requests[0 .. count)` and the groups they take with them. */
  sum(values: Float64Array, requests: Int32Array, count: number): number {
    const { group } = this.instance;
    const { members, seen } = this;
    let total = 0;
    this.stamp++;
    for (let i = 0; i < count; i++) {
      const request = requests[i]!;
      const own = group[request]!;
      if (own < 0) total += values[request]!;
      else if (seen[own] !== this.stamp) {
        seen[own] = this.stamp;
        for (const member of members[own]!) total += values[member]!;
      }
    }
    return total;
  }
}
