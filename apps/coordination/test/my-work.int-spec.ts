import { randomUUID } from 'node:crypto';
import { coordination as contract } from '@cus/contracts';
import {
  aContent,
  aRequest,
  assessedRequest,
  coordinationTown,
  qualifiedRequest,
  refusalOf,
  type CoordinationTown,
} from './coordination-town';

describe('work of the day', () => {
  let places: CoordinationTown;

  beforeAll(async () => {
    places = await coordinationTown();
  });
  afterAll(() => places.town.stop());

  it('shows each person what waits for that person, and nothing that waits for others', async () => {
    const { intake, coordinator, organiser } = places;
    await intake.call(contract.receiveRequest, aRequest());
    await assessedRequest(coordinator);
    await qualifiedRequest(coordinator);
    const drafted = await coordinator.call(contract.draftPlan, {
      residentId: randomUUID(),
      content: aContent(),
      on: '2026-03-10',
    });
    const agree = { planId: drafted.id, version: drafted.version, form: 'sms' as const, on: '2026-03-11' };
    await coordinator.call(contract.agreePlan, agree);
    const counts = async (caller: typeof intake) => {
      const { sections } = await caller.call(contract.getMyWork, { asOf: '2026-04-02' });
      return Object.fromEntries(
        sections.filter((each) => each.count > 0).map((each) => [each.section, each.count]),
      );
    };
    expect(await counts(coordinator)).toEqual({
      'requests-to-take': 1,
      'requests-to-decide': 1,
      'plans-to-write': 1,
      overdue: 2,
    });
    expect(await counts(organiser)).toEqual({ 'requests-to-take': 1, 'plans-to-approve': 1 });
    expect(await counts(intake)).toEqual({ 'requests-to-take': 1 });
    const { sections } = await coordinator.call(contract.getMyWork, { asOf: '2026-04-02' });
    const reasons = sections.flatMap(({ section, items }) =>
      items.map(({ reasonCodes }) => [section, ...reasonCodes]),
    );
    expect(reasons).toContainEqual(['requests-to-take', ...aRequest().reasonCodes]);
    const provider = await places.town.providerPerson(randomUUID());
    expect(await refusalOf(provider.call(contract.getMyWork, {}))).toBe('platform.forbidden');
  });
});
