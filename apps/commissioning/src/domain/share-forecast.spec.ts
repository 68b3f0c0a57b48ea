import { parseLocalDate } from '@cus/kernel';
import { forecastSteps, type ForecastContract } from './share-forecast';

const d = parseLocalDate;

const contract: ForecastContract = {
  pes: true,
  state: 'active',
  validFrom: d('2026-01-01'),
  validTo: d('2026-04-10'),
  valueLimitGrosze: 1_000_000,
  orderedGrosze: 300_000,
  acceptedGrosze: 100_000,
};

function remainder(change: Partial<ForecastContract>, asOf = '2026-02-09', until = '2026-12-31'): number {
  return forecastSteps([{ ...contract, ...change }], d(asOf), d(until))[2]?.allGrosze ?? -1;
}

describe('the forecast', () => {
  it('adds live orders in full to what is accepted', () => {
    const [accepted, live] = forecastSteps(
      [contract, { ...contract, pes: false, acceptedGrosze: 300_000 }],
      d('2026-02-09'),
      d('2026-12-31'),
    );
    expect(accepted).toEqual({ step: 'accepted', pesGrosze: 100_000, allGrosze: 400_000 });
    expect(live).toEqual({ step: 'live-orders', pesGrosze: 200_000, allGrosze: 200_000 });
  });

  it('goes on at the pace of the days gone: 300,000 in 40 days makes 450,000 in the 60 left', () => {
    expect(remainder({})).toBe(450_000);
  });

  it('never expects more than the contract still allows, nor anything past the end of the project', () => {
    expect(remainder({ valueLimitGrosze: 500_000 })).toBe(200_000);
    expect(remainder({}, '2026-02-09', '2026-02-19')).toBe(75_000);
    expect(remainder({}, '2026-02-09', '2026-02-09')).toBe(0);
  });

  it('takes a contract that has not begun at its limit and a terminated one at nothing', () => {
    expect(remainder({ orderedGrosze: 0, acceptedGrosze: 0 }, '2025-12-01')).toBe(1_000_000);
    expect(remainder({ state: 'terminated' })).toBe(0);
  });
});
