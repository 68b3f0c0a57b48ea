import { registry } from '@cus/contracts';
import { siteInput, valuesOf } from './site-form-values';

const SITE = '0192f000-0000-7000-8000-000000000011';
const filled = {
  ...valuesOf(undefined),
  name: 'Okienko próbne',
  pillar: 'services',
  address: { street: '', house: '1', flat: '', postcode: '', city: 'Starachowice' },
};
const parse = (values: typeof filled) =>
  registry.saveSite.input.safeParse({ siteId: SITE, version: 0, ...siteInput(values) });

describe('the form of a site', () => {
  it('lists the days it is open and leaves the others out', () => {
    const week = ['7-15', '', '7-9, 14-15', '', '', '', ''];
    const parsed = parse({ ...filled, week });
    expect(parsed.data?.openingHours.weekly).toEqual([
      { weekday: 1, periods: [{ opens: '07:00', closes: '15:00' }] },
      {
        weekday: 3,
        periods: [
          { opens: '07:00', closes: '09:00' },
          { opens: '14:00', closes: '15:00' },
        ],
      },
    ]);
  });

  it('keeps a day off: an exception without hours means closed', () => {
    const exceptions = [{ date: '2026-12-24', hours: '', note: 'Wigilia' }];
    expect(parse({ ...filled, exceptions }).data?.openingHours.exceptions).toEqual([
      { date: '2026-12-24', periods: [], note: 'Wigilia' },
    ]);
  });

  it('is refused with hours nobody understands', () => {
    expect(parse({ ...filled, week: ['rano', '', '', '', '', '', ''] }).success).toBe(false);
  });
});
