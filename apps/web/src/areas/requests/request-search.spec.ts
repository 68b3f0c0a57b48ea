import { coordination } from '@cus/contracts';
import { queueInput, readRequestSearch, STATES, VIEWS } from './request-search';

describe('the address of the queue', () => {
  it('keeps what it understands and forgets the rest', () => {
    expect(
      readRequestSearch({
        view: 'mine',
        states: ['assessed', 'eaten'],
        pillar: 'kitchen',
        number: '42',
        x: 1,
      }),
    ).toEqual({ view: 'mine', states: ['assessed'], number: '42' });
    expect(readRequestSearch({ view: 'all', states: 'received' })).toEqual({});
  });

  it.each(VIEWS)('view %s asks a question the contract takes', (view) => {
    expect(coordination.listRequests.input.safeParse(queueInput({ view })).success).toBe(true);
  });

  it('knows every state of a request', () => {
    expect([...STATES].sort()).toEqual([...coordination.requestState.options].sort());
  });

  it('shows open matters only, until states are chosen', () => {
    expect(queueInput({}).states).not.toContain('closed');
    expect(queueInput({ states: ['closed'] }).states).toEqual(['closed']);
  });
});
