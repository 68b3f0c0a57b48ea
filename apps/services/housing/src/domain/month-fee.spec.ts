import { addDays, daysInMonth, parseLocalDate, type YearMonth } from '@cus/kernel';
import { housingFee } from '@cus/rules';
import fc from 'fast-check';
import { monthFee } from './month-fee';

const d = parseLocalDate;
const november = '2026-11' as YearMonth;
const wholeMonth = { movedInOn: d('2026-10-01'), absences: [] };

describe('fee of a month', () => {
  it('is the monthly fee for a month lived through', () => {
    expect(monthFee(wholeMonth, [{ from: d('2026-10-01'), monthlyFeeGrosze: 60_001 }], november)).toBe(
      60_001,
    );
  });

  it('is the part lived, to the grosz', () => {
    const stay = { movedInOn: d('2026-11-21'), absences: [] };
    expect(monthFee(stay, [{ from: d('2026-11-01'), monthlyFeeGrosze: 60_000 }], november)).toBe(20_000);
  });

  it('changes from the day of a new assessment', () => {
    const fees = [
      { from: d('2026-11-16'), monthlyFeeGrosze: 0 },
      { from: d('2026-10-01'), monthlyFeeGrosze: 60_000 },
    ];
    expect(monthFee(wholeMonth, fees, november)).toBe(30_000);
  });

  it('is unknown, not free, before anything was assessed', () => {
    expect(monthFee(wholeMonth, [{ from: d('2026-12-01'), monthlyFeeGrosze: 1 }], november)).toBeNull();
  });

  it('never grows when nights fall away, nor passes the monthly fee', () => {
    const monthly = fc.integer({ min: 0, max: 300_000 });
    fc.assert(
      fc.property(monthly, fc.integer({ min: 1, max: 30 }), (monthlyFeeGrosze, nights) => {
        const fees = [{ from: d('2026-01-01'), monthlyFeeGrosze }];
        const of = (count: number) =>
          monthFee(
            { movedInOn: d('2026-11-01'), until: addDays(d('2026-11-01'), count), absences: [] },
            fees,
            november,
          ) ?? 0;
        expect(of(nights)).toBeLessThanOrEqual(monthlyFeeGrosze);
        expect(of(nights)).toBeGreaterThanOrEqual(nights === 1 ? 0 : of(nights - 1));
        expect(of(daysInMonth(november))).toBe(monthlyFeeGrosze);
      }),
    );
  });
});

describe('fee table', () => {
  const incomes = fc.integer({ min: 0, max: 2_000_000 });
  const days = fc.constantFrom('2021-06-01', '2023-10-31', '2024-12-31', '2025-01-01', '2026-11-22').map(d);
  const households = fc.constantFrom('single' as const, 'inFamily' as const);
  const fullFee = 120_000;

  it('asks nothing up to the income criterion and something above it', () => {
    fc.assert(
      fc.property(days, households, (date, household) => {
        const at = (income: number) => housingFee({ fullFee, income, household, date });
        const criterion = at(0).criterion.value[household];
        expect(at(criterion).fee).toBe(0);
        expect(at(criterion + 1).fee).toBeGreaterThan(0);
      }),
    );
  });

  it('never asks less of a higher income', () => {
    fc.assert(
      fc.property(days, households, incomes, incomes, (date, household, a, b) => {
        const at = (income: number) => housingFee({ fullFee, income, household, date }).fee;
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });
});
