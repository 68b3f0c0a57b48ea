import { parseLocalDate, zloty } from '@cus/kernel';
import {
  flatForms,
  halfDays,
  handymanCaps,
  incomeCriterion,
  planRequiredFromMonths,
  procurementLawApplies,
  procurementThreshold,
  repairsOffered,
  respiteChildAge,
  respiteDaysYearly,
  respiteMinutesYearly,
  ruleOn,
  safetyList,
  smallGrant,
  socialEconomyForms,
  socialEconomyShare,
  timeLimitedStay,
  waitingPoints,
  workUnderLicence,
} from './index';

const d = parseLocalDate;

describe('plan', () => {
  it('is required from three months of coordination', () => {
    expect(ruleOn(planRequiredFromMonths, d('2026-11-22')).value).toBe(3);
  });
});

describe('procurement threshold', () => {
  it('is 170,000 zł net since 2026 and 130,000 zł for procedures begun before', () => {
    expect(procurementLawApplies(zloty('169 999,99'), d('2026-01-01'))).toBe(false);
    expect(procurementLawApplies(zloty('170 000'), d('2026-01-01'))).toBe(true);
    expect(procurementLawApplies(zloty('130 000'), d('2025-12-31'))).toBe(true);
    expect(procurementLawApplies(zloty('129 999,99'), d('2025-12-31'))).toBe(false);
  });

  it('is not guessed for procedures before the present act', () => {
    expect(() => ruleOn(procurementThreshold, d('2020-12-31'))).toThrow('rules.none-on-that-day');
  });
});

describe('limits', () => {
  it('of a small grant are 10,000 zł, 90 days and 20,000 zł a year for an organisation', () => {
    expect(ruleOn(smallGrant, d('2026-05-01')).value).toEqual({
      perGrant: 1_000_000,
      lasts: { unit: 'days', count: 90, onDayOff: 'stays', countsFirstDay: true },
      perOrganisationYearly: 2_000_000,
    });
  });

  it('of respite are 240 hours and 14 days a year, for children from 2 to 16', () => {
    expect(ruleOn(respiteMinutesYearly, d('2026-05-01')).value).toBe(14_400);
    expect(ruleOn(respiteDaysYearly, d('2026-05-01')).value).toBe(14);
    expect(ruleOn(respiteChildAge, d('2026-05-01')).value).toEqual({ from: 2, before: 16 });
  });

  it('of the handyman allow a year no less than a job', () => {
    const caps = ruleOn(handymanCaps, d('2026-05-01')).value;
    expect(caps.minutesPerPersonYearly).toBeGreaterThanOrEqual(caps.minutesPerJob);
    expect(caps.materialPerPersonYearly).toBeGreaterThanOrEqual(caps.materialPerJob);
  });

  it('of the social-economy share is 35.00 %, a condition of the project', () => {
    const { value, clause } = ruleOn(socialEconomyShare, d('2021-04-01'));
    expect([value, clause.act]).toEqual([3_500, 'Projekt CUS Starachowice, warunek dofinansowania']);
  });
});

describe('social-economy entities', () => {
  it('are of the act’s legal forms, each named once; a company for profit is none', () => {
    const { value, clause } = ruleOn(socialEconomyForms, d('2026-02-01'));
    expect(new Set(value).size).toBe(value.length);
    expect(value).toContain('social-cooperative');
    expect(value).not.toContain('commercial-company');
    expect(clause.article).toBe('art. 2 pkt 5');
  });
});

describe('the handyman', () => {
  const on = d('2026-05-04');

  it('offers no work that needs a licence, and says for each where to turn', () => {
    const { value, clause } = ruleOn(workUnderLicence, on);
    expect(Object.keys(value)).toEqual(['gas', 'mains-current']);
    expect(ruleOn(repairsOffered, on).value.filter((code) => code in value)).toEqual([]);
    expect(clause.article).toBe('art. 54 ust. 1');
  });

  it('ticks every point of a safety list that names none twice', () => {
    const points = ruleOn(safetyList, on).value;
    expect(points.length).toBeGreaterThan(0);
    expect(new Set(points).size).toBe(points.length);
  });

  it('promises two half-days that meet and do not overlap', () => {
    const { morning, afternoon } = ruleOn(halfDays, on).value;
    expect(morning.from < morning.to && afternoon.from < afternoon.to).toBe(true);
    expect(morning.to).toBe(afternoon.from);
  });
});

describe('income criterion', () => {
  it.each([
    ['2021-12-31', '701', '528', false],
    ['2022-01-01', '776', '600', true],
    ['2024-12-31', '776', '600', true],
    ['2025-01-01', '1010', '823', true],
  ])('on %s is %s zł for one living alone and %s zł in a family', (day, single, inFamily, verified) => {
    const entry = ruleOn(incomeCriterion, d(day));
    expect(entry.value).toEqual({ single: zloty(single), inFamily: zloty(inFamily) });
    expect(entry.verified).toBe(verified);
  });
});

describe('flats', () => {
  it('are called training and supported since 1 November 2023, protected before', () => {
    const names = (day: string) => Object.values(ruleOn(flatForms, d(day)).value).map((form) => form.name);
    expect(names('2023-10-31')).toEqual([
      'mieszkanie chronione treningowe',
      'mieszkanie chronione wspierane',
    ]);
    expect(names('2023-11-01')).toEqual(['mieszkanie treningowe', 'mieszkanie wspomagane']);
  });

  it('for training are lived in for a year, prolonged by one more', () => {
    expect(ruleOn(timeLimitedStay, d('2026-01-31')).value).toEqual({ firstMonths: 12, extensionMonths: 12 });
  });

  it('are waited for by points, of which none is negative and waiting alone outweighs no circumstance of danger', () => {
    const { circumstances, mostForWaiting } = ruleOn(waitingPoints, d('2026-11-22')).value;
    expect(Object.values(circumstances).every((points) => points > 0)).toBe(true);
    expect(circumstances.violence).toBeGreaterThan(mostForWaiting);
  });

  it('for training are granted for a stated time only', () => {
    const { training, supported } = ruleOn(flatForms, d('2026-11-22')).value;
    expect([training.timeLimited, supported.timeLimited]).toEqual([true, false]);
  });
});
