import { addDays, parseLocalDate, type LocalDate } from '@cus/kernel';
import fc from 'fast-check';
import { ALL_RULE_PACKS } from './all-rule-packs';
import { defineRulePack, ruleOn, type RuleEntryText } from './rule-pack';

const d = parseLocalDate;
const version = (value: number, validFrom: string, validTo?: string): RuleEntryText<number> => ({
  validFrom,
  ...(validTo && { validTo }),
  value,
  clause: { act: 'act', article: 'art. 1' },
  verified: true,
});

describe('rule pack', () => {
  const pack = defineRulePack('limit', [version(1, '2020-01-01', '2021-12-31'), version(2, '2022-01-01')]);

  it('gives the version in force on the day asked for', () => {
    expect(
      ['2020-01-01', '2021-12-31', '2022-01-01', '2199-12-31'].map((day) => ruleOn(pack, d(day)).value),
    ).toEqual([1, 1, 2, 2]);
  });

  it('refuses a day it has no version for, naming rule and day', () => {
    expect(() => ruleOn(pack, d('2019-12-31'))).toThrow(
      expect.objectContaining({
        code: 'rules.none-on-that-day',
        params: { rule: 'limit', date: '2019-12-31' },
      }),
    );
    const repealed = defineRulePack('repealed', [version(1, '2020-01-01', '2020-12-31')]);
    expect(() => ruleOn(repealed, d('2021-01-01'))).toThrow('rules.none-on-that-day');
  });

  it.each<[string, RuleEntryText<number>[], RegExp]>([
    ['no version', [], /no version/],
    ['a gap', [version(1, '2020-01-01', '2020-12-31'), version(2, '2021-01-02')], /gap before 2021-01-02/],
    [
      'an overlap',
      [version(1, '2020-01-01', '2020-12-31'), version(2, '2020-12-31')],
      /overlap at 2020-12-31/,
    ],
    ['an open version before another', [version(1, '2020-01-01'), version(2, '2021-01-01')], /overlap/],
    ['an end before the start', [version(1, '2020-01-02', '2020-01-01')], /ends before/],
    ['a day that is not real', [version(1, '2020-02-30')], /date-not-real/],
  ])('with %s is refused at definition', (_, entries, message) => {
    expect(() => defineRulePack('x', entries)).toThrow(message);
  });

  it('has exactly one version for each day from its first', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.nat(3_000), (days, offset) => {
        let start: LocalDate = d('2020-01-01');
        const entries = days.map((length, i) => {
          const from = start;
          start = addDays(from, length);
          return version(i, from, i === days.length - 1 ? undefined : addDays(start, -1));
        });
        const day = addDays(d('2020-01-01'), offset);
        const covering = entries.filter(
          (each) => each.validFrom <= day && (!each.validTo || day <= each.validTo),
        );
        expect(covering).toHaveLength(1);
        expect(ruleOn(defineRulePack('x', entries), day).value).toBe(covering[0]!.value);
      }),
    );
  });
});

describe('all rules of the product', () => {
  it('have unique names, a clause each, and a version in force today and in the project years', () => {
    const names = ALL_RULE_PACKS.map((pack) => pack.name);
    expect(names).toContain('plan-ready-within');
    expect(new Set(names).size).toBe(names.length);
    for (const pack of ALL_RULE_PACKS) {
      for (const day of ['2021-01-01', '2022-08-01', '2023-11-01', '2026-11-22', '2035-01-01']) {
        expect(ruleOn(pack, d(day)).clause.act).not.toBe('');
      }
    }
  });

  it('that only the council can set are marked as assumptions and never as verified', () => {
    const assumed = ALL_RULE_PACKS.filter((pack) => pack.entries.some((entry) => entry.assumption));
    expect(assumed.map((pack) => pack.name).sort()).toEqual([
      'handyman-caps',
      'handyman-half-days',
      'handyman-repairs',
      'handyman-safety-list',
      'housing-fee-table',
      'housing-time-limited-stay',
      'housing-waiting-points',
      'respite-day',
    ]);
    for (const pack of assumed) for (const entry of pack.entries) expect(entry.verified).toBe(false);
  });
});
