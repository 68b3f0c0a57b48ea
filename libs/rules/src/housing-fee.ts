import { assertGrosze, DomainError, multiplyByRatio, type Grosze, type LocalDate } from '@cus/kernel';
import { HORIZON, LOCAL_RESOLUTION } from './acts';
import { incomeCriterion, type IncomeCriterion } from './assistance-rules';
import { defineRulePack, ruleOn, type RuleEntry, type RulePack } from './rule-pack';

export type HouseholdKind = keyof IncomeCriterion;

/** Incomes up to this share of the criterion (included) pay this share of the full fee. */
export interface FeeBand {
  /** Per cent of the income criterion; null for all incomes above the band before. */
  readonly incomeUpTo: number | null;
  /** Per cent of the full fee, one exact number per kind of household: a range would leave the office a discretion the law does not give. */
  readonly feePercent: Readonly<Record<HouseholdKind, number>>;
}

/** Bands from the lowest income to the highest. */
export type FeeTable = readonly FeeBand[];

/**
 * Checks that a council's table answers every income with exactly one fee, is free up to the criterion and never
 * asks less of a higher income.
 * @throws Error naming the fault
 */
export function defineFeeTable(bands: FeeTable): FeeTable {
  const fault = (what: string) => new Error(`fee table: ${what}`);
  const [first] = bands;
  if (!first || first.incomeUpTo === null || first.incomeUpTo < 100) {
    throw fault('the first band must reach the income criterion');
  }
  if (first.feePercent.single !== 0 || first.feePercent.inFamily !== 0) {
    throw fault('incomes up to the criterion pay nothing');
  }
  bands.forEach((band, i) => {
    const next = bands[i + 1];
    if ((band.incomeUpTo === null) !== (next === undefined)) {
      throw fault('the last band, and only it, has no upper income');
    }
    if (next?.incomeUpTo != null && next.incomeUpTo <= band.incomeUpTo!) throw fault('bands must rise');
    for (const kind of ['single', 'inFamily'] as const) {
      const percent = band.feePercent[kind];
      if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
        throw fault('a fee is 0 to 100 whole per cent');
      }
      if (next && next.feePercent[kind] < percent) throw fault('a higher income must not pay less');
    }
  });
  return Object.freeze(bands);
}

/** Share of the fee for a flat by income. The council's own table replaces this one. */
export const housingFeeTable: RulePack<FeeTable> = defineRulePack('housing-fee-table', [
  {
    validFrom: HORIZON,
    value: defineFeeTable([
      { incomeUpTo: 100, feePercent: { single: 0, inFamily: 0 } },
      { incomeUpTo: 150, feePercent: { single: 15, inFamily: 20 } },
      { incomeUpTo: 200, feePercent: { single: 30, inFamily: 40 } },
      { incomeUpTo: 250, feePercent: { single: 50, inFamily: 60 } },
      { incomeUpTo: 300, feePercent: { single: 75, inFamily: 80 } },
      { incomeUpTo: null, feePercent: { single: 100, inFamily: 100 } },
    ]),
    clause: {
      act: LOCAL_RESOLUTION,
      article: null,
      note: 'zwolnienie do kryterium dochodowego: art. 97 ust. 1 ustawy o pomocy społecznej; progi przykładowe',
    },
    verified: false,
    assumption: true,
  },
]);

export interface HousingFee {
  readonly fee: Grosze;
  readonly feePercent: number;
  readonly band: FeeBand;
  /** Versions the fee was counted by, to be named in the decision. */
  readonly criterion: RuleEntry<IncomeCriterion>;
  readonly table: RuleEntry<FeeTable>;
}

/**
 * Fee for a place in a flat.
 * @param fullFee fee for the period before any relief
 * @param income monthly: the person's own when single, per person in a family
 * @param date day whose criterion and table count
 * @throws DomainError invalid `rules.income-negative`, `rules.fee-negative`, `rules.none-on-that-day`
 */
export function housingFee(
  input: { fullFee: Grosze; income: Grosze; household: HouseholdKind; date: LocalDate },
  tables: RulePack<FeeTable> = housingFeeTable,
): HousingFee {
  const { fullFee, income, household, date } = input;
  assertGrosze(fullFee);
  assertGrosze(income);
  if (income < 0) throw new DomainError('invalid', 'rules.income-negative');
  if (fullFee < 0) throw new DomainError('invalid', 'rules.fee-negative');
  const criterion = ruleOn(incomeCriterion, date);
  const table = ruleOn(tables, date);
  const limit = (band: FeeBand) => BigInt(criterion.value[household]) * BigInt(band.incomeUpTo!);
  const band = table.value.find((each) => each.incomeUpTo === null || BigInt(income) * 100n <= limit(each))!;
  const feePercent = band.feePercent[household];
  return { fee: multiplyByRatio(fullFee, feePercent, 100), feePercent, band, criterion, table };
}
