import { missingSteps } from './missing-steps';

const ids = (known: Parameters<typeof missingSteps>[0]) => missingSteps(known).map(({ id }) => id);

describe('the first steps of a fresh centre', () => {
  it('are its project, its first organisation and its first contract, in this order', () => {
    expect(ids({ projects: 0, providers: 0, contracts: 0 })).toEqual(['projects', 'providers', 'contracts']);
  });

  it('leave out what is there already', () => {
    expect(ids({ projects: 1, providers: 0, contracts: 0 })).toEqual(['providers', 'contracts']);
  });

  it('are over with the first contract, and never guessed', () => {
    expect(ids({ projects: 0, providers: 1, contracts: 1 })).toEqual([]);
    expect(ids({ projects: undefined, providers: undefined, contracts: undefined })).toEqual([]);
  });
});
