import { STARACHOWICE } from '@cus/start/demo-users';
import { addDays, addMonths, type Day } from '../calendar.ts';
import { contracts } from './starachowice-contracts.ts';
import { providers } from './starachowice-providers.ts';
import { packages, services } from './starachowice-services.ts';
import type { TownSpec } from './types.ts';

const MONTHS = 24;

/**
 * The programme of Starachowice with its real money, sites, packages and communities; people and organisations are
 * made up. Estates and streets are placed plausibly by us: no survey of them was found.
 * @param from first day of the packages; 2021-04-01 in reality
 */
export function starachowice(from: Day): TownSpec {
  const at = (months: number, days = 0) => addDays(addMonths(from, months), days);
  const to = at(MONTHS, -1);
  return {
    key: 'starachowice',
    centreId: STARACHOWICE,
    name: 'Centrum Usług Społecznych w Starachowicach',
    shortName: 'CUS Starachowice',
    city: 'Starachowice',
    postcode: '27-200',
    project: {
      code: 'CUS-STAR',
      name: 'Starachowickie Centrum Usług Społecznych',
      grantZloty: 3_125_000,
      from: addMonths(from, -3),
      to,
    },
    from,
    to,
    crew: {
      intake: 'recepcja',
      socialWorker: 'pracownik',
      coordinator: 'koordynator',
      organiser: 'organizator',
      manager: 'dyrektor',
      administrator: 'administrator',
      field: 'fachowiec',
    },
    staff: [
      { login: 'recepcja', position: 'rejestracja zgłoszeń', site: 'majowka' },
      { login: 'pracownik', position: 'pracownik socjalny', site: 'majowka' },
      { login: 'koordynator', position: 'koordynator IPUS', site: 'galeria' },
      { login: 'organizator', position: 'organizator usług społecznych', site: 'galeria' },
      { login: 'dyrektor', position: 'dyrektor centrum', site: 'galeria' },
      { login: 'fachowiec', position: 'złota rączka', site: 'galeria', services: ['handyman'] },
      { login: 'administrator', position: 'administrator systemu', site: 'galeria' },
      {
        login: 'fachowiec-2',
        position: 'złota rączka',
        site: 'galeria',
        services: ['handyman'],
        awaited: { name: 'Bronisław Zmyślony', role: 'field-worker' },
      },
      {
        login: 'opiekunka-1',
        position: 'opiekunka środowiskowa',
        site: 'galeria',
        services: ['respite-care'],
        awaited: { name: 'Halina Nieistniejąca', role: 'field-worker' },
      },
    ],
    neighbourhoods: [
      { estate: 'os. Wzgórze', streets: ['ul. Przykładowa', 'ul. Wzgórzowa'], weight: 22 },
      { estate: 'os. Łazy', streets: ['ul. Próbna', 'ul. Łazowska'], weight: 18 },
      { estate: 'bloki socjalne przy ul. Ostrowieckiej', streets: ['ul. Ostrowiecka'], weight: 8 },
      { estate: 'os. Południe', streets: ['ul. Makietowa', 'ul. Pokazowa'], weight: 30 },
      { estate: 'Śródmieście', streets: ['ul. Modelowa', 'ul. Testowa'], weight: 22 },
    ],
    sites: [
      {
        key: 'majowka',
        name: 'Pion pomocy społecznej, ul. Majówka 21a',
        pillar: 'assistance',
        kind: 'office',
        street: 'ul. Majówka',
        house: '21a',
        hours: [{ days: [1, 2, 3, 4, 5], periods: [['07:00', '15:00']] }],
      },
      {
        key: 'galeria',
        name: 'Pion usług społecznych, Galeria Skałka',
        pillar: 'services',
        kind: 'office',
        street: 'al. Armii Krajowej',
        house: '28',
        hours: [{ days: [1, 2, 3, 4, 5], periods: [['07:00', '15:00']] }],
      },
    ],
    providers: providers(at),
    contracts: contracts(at, to),
    services,
    packages,
    flats: [
      {
        key: 'senior',
        name: 'Mieszkanie wspomagane „Przystań”',
        kind: 'supported',
        places: 5,
        fullFeeZloty: 1_150,
        concealed: false,
        audience: 'senior',
      },
      {
        key: 'family',
        name: 'Mieszkanie wspomagane „Nowy Początek”',
        kind: 'supported',
        provider: 'dom',
        places: 5,
        fullFeeZloty: 980,
        concealed: true,
        audience: 'family-in-crisis',
      },
    ],
    doses: {
      contract: 'vaccination',
      service: 'vaccination',
      people: 1_500,
      demoPeople: 12,
      ages: [60, 92],
      seasons: [
        [at(5, 13), at(8, -10)],
        [at(17, 13), at(20, -10)],
        [at(13, 10), at(16, -5)],
      ],
    },
    otherRequests: 58,
  };
}
