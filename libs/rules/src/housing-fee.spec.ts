import { parseLocalDate, zloty } from '@cus/kernel';
import fc from 'fast-check';
import { defineFeeTable, housingFee, type FeeBand, type HouseholdKind } from './housing-fee';

const date = parseLocalDate('2026-11-22');
const fullFee = zloty('600');
const fee = (income: string, household: HouseholdKind = 'single') =>
  housingFee({ fullFee, income: zloty(income), household, date }).fee;

describe('housing fee', () => {
  it('is nothing up to and with the income criterion', () => {
    expect([fee('0'), fee('1010'), fee('823', 'inFamily')]).toEqual([0, 0, 0]);
  });

  it('starts one grosz above the criterion', () => {
    expect(fee('1010,01')).toBe(zloty('90'));
    expect(fee('823,01', 'inFamily')).toBe(zloty('120'));
  });

  it('is the whole fee above three times the criterion', () => {
    expect([fee('3030'), fee('3030,01')]).toEqual([zloty('450'), zloty('600')]);
  });

  it('uses the criterion of the day: 900 zł paid in 2024 and is free in 2025', () => {
    const on = (day: string) =>
      housingFee({ fullFee, income: zloty('900'), household: 'single', date: parseLocalDate(day) });
    expect([on('2024-12-31').feePercent, on('2025-01-01').feePercent]).toEqual([15, 0]);
    expect(on('2025-01-01').criterion.validFrom).toBe('2025-01-01');
  });

  it('never falls when income rises, and never exceeds the full fee', () => {
    const income = fc.nat(1_000_000);
    fc.assert(
      fc.property(
        income,
        income,
        fc.nat(500_000),
        fc.constantFrom('single' as const, 'inFamily' as const),
        (a, b, full, household) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
            (each) => housingFee({ fullFee: full, income: each, household, date }).fee,
          );
          expect(low! <= high! && high! <= full && low! >= 0).toBe(true);
        },
      ),
    );
  });

  it('refuses a negative income or fee', () => {
    expect(() => housingFee({ fullFee, income: -1, household: 'single', date })).toThrow(
      'rules.income-negative',
    );
    expect(() => housingFee({ fullFee: -1, income: 0, household: 'single', date })).toThrow(
      'rules.fee-negative',
    );
  });
});

describe('fee table', () => {
  const band = (incomeUpTo: number | null, percent: number): FeeBand => ({
    incomeUpTo,
    feePercent: { single: percent, inFamily: percent },
  });

  it.each<[string, FeeBand[]]>([
    ['is empty', []],
    ['charges below the criterion', [band(90, 0), band(null, 10)]],
    ['charges up to the criterion', [band(100, 5), band(null, 10)]],
    ['forgets the highest incomes', [band(100, 0), band(200, 10)]],
    ['has a band after the open one', [band(100, 0), band(null, 10), band(null, 20)]],
    ['has bands out of order', [band(100, 0), band(200, 10), band(150, 20), band(null, 30)]],
    ['asks less of a higher income', [band(100, 0), band(200, 20), band(null, 10)]],
    ['asks more than the whole fee', [band(100, 0), band(null, 101)]],
  ])('is refused when it %s', (_, bands) => {
    expect(() => defineFeeTable(bands)).toThrow(/^fee table: /);
  });
});
