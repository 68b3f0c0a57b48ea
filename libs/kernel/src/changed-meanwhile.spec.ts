import { changedMeanwhile } from './changed-meanwhile';

it('a refused edit is told the version there is, and when and by which account it was written', () => {
  const changedBy = '0199a1f2-0000-7000-8000-000000000001';
  expect(
    changedMeanwhile('housing', { version: 3, changedAt: '2026-11-22T18:04:00.120+01:00', changedBy }),
  ).toMatchObject({
    category: 'conflict',
    code: 'housing.changed-meanwhile',
    params: { version: 3, changedAt: '2026-11-22T17:04:00.120Z', changedBy },
  });
});

it('what is not known is not said', () => {
  expect(changedMeanwhile('registry', { version: 2, changedAt: null, changedBy: null }).params).toEqual({
    version: 2,
  });
});
