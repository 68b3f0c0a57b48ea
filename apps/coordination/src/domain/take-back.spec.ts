import { requestStates, type RequestState } from './request-states';
import { stateBeforePassing } from './take-back';

describe('a passed request that is taken back', () => {
  const passable = requestStates.states.filter((state) => requestStates.can(state, 'pass'));

  it.each(passable)('stands again where it stood when passed: %s', (before) => {
    for (const now of ['passed', 'assigned', 'assessed'] satisfies RequestState[])
      expect(stateBeforePassing(now, before)).toBe(before);
  });

  it.each<RequestState>(['qualified', 'refused', 'closed'])('cannot be taken back once it is %s', (now) => {
    expect(() => stateBeforePassing(now, 'received')).toThrow('coordination.not-allowed-in-state');
  });
});
