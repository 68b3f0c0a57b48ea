import { coordination, type Operation } from '@cus/contracts';
import type { Role } from '@cus/kernel';
import { actsOn, type Request } from './request-acts';

const ME = '0192f000-0000-7000-8000-000000000101';
const OTHER = '0192f000-0000-7000-8000-000000000102';

function request(part: Partial<Request>): Request {
  return {
    state: 'received',
    residentId: OTHER,
    actions: ['assign', 'pass', 'withdraw', 'close'],
    passings: [],
    decisions: [],
    ...part,
  } as unknown as Request;
}

const as =
  (role: Role) =>
  (operation: Operation): boolean =>
    operation.allow.includes(role);

describe('what may be done with a request', () => {
  it('that nobody has begins with taking it on', () => {
    expect(actsOn(request({}), ME, as('coordinator'))[0]).toBe('take');
  });

  it('of one’s own goes on to its next step', () => {
    const mine = request({ state: 'assigned', assigneeId: ME, actions: ['assign', 'assess', 'pass'] });
    expect(actsOn(mine, ME, as('coordinator'))).toEqual(['assess', 'hand-over', 'pass']);
    const assessed = request({ state: 'assessed', assigneeId: ME, actions: ['assess', 'qualify', 'refuse'] });
    expect(actsOn(assessed, ME, as('coordinator'))).toEqual(['qualify', 'assess']);
  });

  it('is never offered to a role the contract refuses', () => {
    const assessed = request({ state: 'assessed', assigneeId: ME, actions: ['qualify', 'refuse'] });
    expect(actsOn(assessed, ME, as('intake'))).toEqual([]);
    expect(actsOn(assessed, ME, as('manager'))).toEqual(['refuse']);
    expect(coordination.refuseRequest.allow).not.toContain('coordinator');
  });

  it('without a person can be joined to one, and neither qualified nor refused', () => {
    const anonymous = request({
      residentId: undefined,
      state: 'assessed',
      assigneeId: ME,
      actions: ['qualify'],
    });
    expect(actsOn(anonymous, ME, as('coordinator'))).toEqual(['attach']);
  });
});
