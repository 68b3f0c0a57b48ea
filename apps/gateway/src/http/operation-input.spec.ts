import { coordination } from '@cus/contracts';
import { queryReader } from './operation-input';

describe('strings of an address', () => {
  it('become numbers and booleans where the contract asks for them, in path and query alike', () => {
    expect(queryReader(coordination.getPlanVersion)({ planId: 'p', number: '2' })).toEqual({
      planId: 'p',
      number: 2,
    });
    const list = queryReader(coordination.listRequests);
    expect(list({ limit: '20', mine: 'true', states: 'received' })).toEqual({
      limit: 20,
      mine: true,
      states: ['received'],
    });
  });

  it('stay strings where they cannot be turned, so that the service names the fault', () => {
    expect(queryReader(coordination.listRequests)({ limit: 'many', mine: 'perhaps' })).toEqual({
      limit: 'many',
      mine: 'perhaps',
    });
  });
});
