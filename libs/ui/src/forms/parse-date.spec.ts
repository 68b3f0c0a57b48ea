import * as fc from 'fast-check';
import { addDays, formatDate } from '../text/format-date';
import { parseDate } from './parse-date';

const sunday = '2026-11-22';

describe('a typed date', () => {
  it.each([
    ['23.11.2026', '2026-11-23'],
    ['3.1.2027', '2027-01-03'],
    ['23-11-2026', '2026-11-23'],
    ['23/11/2026', '2026-11-23'],
    ['23 11 2026', '2026-11-23'],
    ['23112026', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['23.11', '2026-11-23'],
    ['23.11.26', '2026-11-23'],
    ['5.6.48', '1948-06-05'],
    ['jutro', '2026-11-23'],
    ['Dziś', '2026-11-22'],
    ['pojutrze', '2026-11-24'],
    ['wczoraj', '2026-11-21'],
    ['pn', '2026-11-23'],
    ['pon.', '2026-11-23'],
    ['śr', '2026-11-25'],
    ['środa', '2026-11-25'],
    ['czw', '2026-11-26'],
    ['piątek', '2026-11-27'],
    ['nd', '2026-11-29'],
    ['fri', '2026-11-27'],
    ['za 2 tygodnie', '2026-12-06'],
    ['za tydzień', '2026-11-29'],
    ['za 3 dni', '2026-11-25'],
    ['tomorrow', '2026-11-23'],
    ['Сьогодні', '2026-11-22'],
    ['післязавтра', '2026-11-24'],
    ['пн', '2026-11-23'],
    ['вів.', '2026-11-24'],
    ['п’ятниця', '2026-11-27'],
    ["п'ят", '2026-11-27'],
    ['неділя', '2026-11-29'],
    ['через 2 тижні', '2026-12-06'],
    ['за тиждень', '2026-11-29'],
    ['через 5 днів', '2026-11-27'],
  ])('%s means %s', (text, date) => expect(parseDate(text, sunday)).toBe(date));

  it.each(['', '31.02.2026', '32.1.2026', '0.0.2026', 'kiedyś', 'p', '12', 'constructor', '29.02.2027'])(
    '%s is not a date',
    (text) => expect(parseDate(text, sunday)).toBeUndefined(),
  );

  it('written by the product is always read back as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const date = addDays(sunday, days);
        expect(parseDate(formatDate(date, 'pl'), sunday)).toBe(date);
      }),
    );
  });

  it('a weekday is always one of the next seven days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('pn', 'wt', 'śr', 'cz', 'pt', 'sb', 'nd', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'),
        fc.integer({ min: 0, max: 800 }),
        (word, days) => {
          const today = addDays(sunday, days);
          const date = parseDate(word, today) ?? '';
          expect(date > today && date <= addDays(today, 7)).toBe(true);
        },
      ),
    );
  });

  it('nonsense never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDate(text, sunday)));
  });
});
