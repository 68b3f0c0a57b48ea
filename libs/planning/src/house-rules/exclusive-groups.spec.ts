import { randomRides } from '../../test/random-rides';
import { checkRides } from '../check/check-rides';
import { solveRides } from '../rides/solve-rides';
import { exclusiveGroups } from './exclusive-groups';

const DAY = randomRides(4, { requests: 12, vehicles: 2 });
const grouped = {
  ...DAY,
  requests: DAY.requests.map((request, r) => ({
    ...request,
    maxRide: 90,
    ...(r % 3 === 0 ? { labels: { 'exclusive-group': 'class 4b' } } : {}),
  })),
};

describe('exclusive ride groups', () => {
  it('never share a vehicle with strangers', async () => {
    const without = await solveRides(grouped, { budget: { iterations: 600 } });
    expect(exclusiveGroups.check(grouped, without.plan)).not.toEqual([]);
    const problem = { ...grouped, rules: [exclusiveGroups] };
    const { plan } = await solveRides(problem, { budget: { iterations: 600 } });
    expect(checkRides(problem, plan)).toEqual([]);
    expect(plan.routes.length).toBeGreaterThan(0);
  });
});
