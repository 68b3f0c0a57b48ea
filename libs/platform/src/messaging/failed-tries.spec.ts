import { type Fault, FailedTries } from './failed-tries';

const all = (tries: FailedTries, fault: Fault, times: number) =>
  Array.from({ length: times }, () => tries.count(7, fault));

describe('a message whose effect failed', () => {
  it('by itself is tried five times within eight seconds', () => {
    const verdicts = all(new FailedTries(50), 'message', 5);
    expect(verdicts.map((verdict) => (verdict.again ? verdict.afterMs : 'bury'))).toEqual([
      ...[100, 500, 2_000, 5_000],
      'bury',
    ]);
  });

  it('in an outage is tried for ever, each five seconds', () => {
    expect(all(new FailedTries(5), 'outage', 10_000).at(-1)).toEqual({ again: true, afterMs: 5_000 });
  });

  it('because the database does not finish it is tried ever more rarely, 50 times in about seven hours', () => {
    const verdicts = all(new FailedTries(50), 'effect', 50);
    const waits = verdicts.flatMap((verdict) => (verdict.again ? [verdict.afterMs] : []));
    expect(waits).toHaveLength(49);
    expect(waits.slice(3, 7)).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect(Math.max(...waits)).toBe(600_000);
    expect(waits.reduce((sum, wait) => sum + wait) / 3_600_000).toBeCloseTo(6.7, 1);
  });

  it('is not blamed for an outage, and begins anew once it is forgotten', () => {
    const tries = new FailedTries(2);
    all(tries, 'outage', 100);
    expect(tries.count(7, 'effect')).toEqual({ again: true, afterMs: 100 });
    tries.forget(7);
    expect(tries.count(7, 'effect')).toEqual({ again: true, afterMs: 100 });
    expect(tries.count(7, 'effect')).toEqual({ again: false });
  });
});
