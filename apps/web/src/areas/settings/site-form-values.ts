import type { registry, Output } from '@cus/contracts';
import { addressValues, type AddressValues } from '../../forms/address-values';
import { withoutBlanks } from '../../forms/without-blanks';
import { parseHours, writeHours } from './hours';

type Site = Output<typeof registry.listSites>['items'][number];

/** A site as its form holds it: hours as people write them, Monday first. */
export interface SiteValues {
  name: string;
  pillar: string;
  kind: string;
  address: AddressValues;
  phone: string;
  email: string;
  active: boolean;
  week: string[];
  exceptions: { date: string; hours: string; note: string }[];
}

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function valuesOf(site: Site | undefined): SiteValues {
  const { openingHours, address } = site ?? {};
  return {
    name: site?.name ?? '',
    pillar: site?.pillar ?? '',
    kind: site?.kind ?? 'office',
    address: addressValues(address),
    phone: site?.phone ?? '',
    email: site?.email ?? '',
    active: site?.active ?? true,
    week: DAYS.map((day) =>
      writeHours(openingHours?.weekly.find(({ weekday }) => weekday === day)?.periods ?? []),
    ),
    exceptions: (openingHours?.exceptions ?? []).map(({ date, periods, note }) => ({
      date,
      hours: writeHours(periods),
      note: note ?? '',
    })),
  };
}

/** Hours nobody can understand go on as they are, so that the contract refuses them. */
function periodsOf(text: string): unknown {
  return parseHours(text) ?? [{ opens: text, closes: text }];
}

/** The form as the contract takes it; a day without hours is not listed. */
export function siteInput({ week, exceptions, ...rest }: SiteValues): object {
  return {
    ...(withoutBlanks(rest) as object),
    openingHours: {
      weekly: DAYS.map((weekday, index) => ({ weekday, periods: periodsOf(week[index] ?? '') })).filter(
        ({ periods }) => (periods as unknown[]).length > 0,
      ),
      exceptions: exceptions
        .filter(({ date }) => date !== '')
        .map(({ date, hours, note }) => ({
          date,
          periods: periodsOf(hours),
          ...(note === '' ? {} : { note }),
        })),
    },
  };
}
