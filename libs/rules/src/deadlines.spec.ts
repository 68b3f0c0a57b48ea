import { addDays, compareDates, isWorkingDay, parseLocalDate, workingDaysBetween } from '@cus/kernel';
import fc from 'fast-check';
import { deadline, DEADLINE_KINDS, type DeadlineKind } from './deadlines';
import { isPublicHoliday } from './statutory-days-off';

const d = parseLocalDate;
const anyDate = fc.nat(5_000).map((days) => addDays(d('2021-01-01'), days));

describe('deadline', () => {
  it.each<[DeadlineKind, string, string, string]>([
    ['plan-ready', '2026-11-02', '2026-12-02', '30 days of the request'],
    ['plan-ready', '2026-11-24', '2026-12-24', '30 days, not moved by a day off'],
    ['plan-ends', '2026-12-01', '2027-11-30', 'one year, first day included'],
    ['interview', '2026-11-02', '2026-11-23', '14 working days around 11 November'],
    ['urgent-interview', '2026-11-10', '2026-11-13', '2 working days around 11 November'],
    ['interview-update', '2026-08-31', '2027-02-28', '6 months, clamped to the month'],
    ['refusal-appeal', '2026-11-09', '2026-11-23', '14 days'],
    ['refusal-appeal', '2026-12-10', '2026-12-28', '14 days, moved over Christmas'],
    ['contest-closes', '2026-11-02', '2026-11-23', '21 days at least'],
    ['contest-report', '2026-11-30', '2026-12-30', '30 days'],
    ['small-grant-ends', '2026-01-01', '2026-03-31', '90 days, first day included'],
  ])('%s from %s is %s: %s', (kind, from, due) => {
    expect(deadline(kind, d(from)).due).toBe(due);
  });

  it('names the rule and the version it was counted with: the one in force at the start', () => {
    expect(deadline('interview', d('2021-05-13'))).toMatchObject({
      rule: 'interview-within',
      version: { verified: false },
    });
    expect(deadline('interview', d('2021-05-14')).version.clause.article).toBe('§ 3 ust. 2');
  });

  it('is never before its start and never earlier for a later start', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DEADLINE_KINDS), anyDate, fc.nat(400), (kind, from, later) => {
        const { due } = deadline(kind, from);
        expect(compareDates(due, from)).toBeGreaterThan(0);
        expect(compareDates(deadline(kind, addDays(from, later)).due, due)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('of a person or in working days never ends on a day off', () => {
    const kinds = fc.constantFrom<DeadlineKind>(
      'interview',
      'urgent-interview',
      'refusal-appeal',
      'contest-report',
    );
    fc.assert(
      fc.property(kinds, anyDate, (kind, from) => {
        expect(isWorkingDay(deadline(kind, from).due, isPublicHoliday)).toBe(true);
      }),
    );
  });

  it('of an interview leaves exactly 14 working days', () => {
    fc.assert(
      fc.property(anyDate, (from) => {
        expect(workingDaysBetween(from, deadline('interview', from).due, isPublicHoliday)).toBe(14);
      }),
    );
  });

  it('is not guessed for a start before the act on centres', () => {
    expect(() => deadline('plan-ready', d('2019-12-31'))).toThrow('rules.none-on-that-day');
  });
});
