import type { Operation } from '@cus/contracts';
import type { Role } from '@cus/kernel';
import { planActsOn } from './plan-acts';
import type { PlanDetails } from './plan-draft';

const ME = '0192f000-0000-7000-8000-000000000103';

function plan(state: string, actions: string[], authors: string[] = []): PlanDetails {
  return { state, actions, open: { authors, content: { lines: [{}] } } } as unknown as PlanDetails;
}

const as =
  (role: Role) =>
  (operation: Operation): boolean =>
    operation.allow.includes(role);

describe('what may be done with a plan', () => {
  it('is first its next step', () => {
    expect(
      planActsOn(plan('preparing', ['edit', 'agree', 'decline', 'drop']), ME, as('coordinator'))[0],
    ).toBe('agree');
    expect(planActsOn(plan('preparing', ['edit', 'approve']), ME, as('manager'))[0]).toBe('approve');
    expect(planActsOn(plan('preparing', ['edit', 'publish']), ME, as('coordinator'))[0]).toBe('publish');
  });

  it('is never approving one’s own writing', () => {
    expect(planActsOn(plan('preparing', ['approve'], [ME]), ME, as('organiser'))).not.toContain('approve');
  });

  it('is giving it to another coordinator, for those who share out the work', () => {
    const active = plan('active', []);
    expect(planActsOn(active, ME, as('manager'))).toContain('reassign');
    expect(planActsOn(active, ME, as('coordinator'))).not.toContain('reassign');
  });

  it('is nothing once it is closed', () => {
    for (const role of ['coordinator', 'manager'] as const)
      expect(planActsOn(plan('closed', []), ME, as(role))).toEqual([]);
  });
});
