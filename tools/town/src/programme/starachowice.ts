import { DEMO_PROVIDERS, STARACHOWICE } from '../../../start/src/demo-users.ts';
import { addDays, addMonths, type Day } from '../calendar.ts';
import { packages, services } from './starachowice-services.ts';
import type { ContractSpec, ProviderSpec, TownSpec } from './types.ts';

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

type At = (months: number, days?: number) => Day;

function providers(at: At): ProviderSpec[] {
  const id = (key: keyof typeof DEMO_PROVIDERS) => ({ key, id: DEMO_PROVIDERS[key] });
  const krs = (reference: string) => ({ kind: 'krs-extract' as const, reference, validFrom: at(-14) });
  return [
    {
      ...id('opiekunka'),
      username: 'fundacja',
      name: 'Fundacja Przykładowa Opiekunka',
      legalForm: 'foundation',
      evidence: [krs('odpis KRS przykładowy 1')],
    },
    {
      ...id('zlotaRaczka'),
      username: 'spoldzielnia',
      name: 'Spółdzielnia Socjalna Wzorcowa Złota Rączka',
      legalForm: 'social-cooperative',
      evidence: [
        {
          kind: 'voivode-decision',
          reference: 'decyzja przykładowa 7',
          validFrom: at(-10),
          expiresOn: at(16, 20),
          socialEnterprise: true,
        },
      ],
    },
    {
      ...id('dom'),
      username: 'stowarzyszenie-dom',
      name: 'Stowarzyszenie Próbny Dom',
      legalForm: 'association',
      evidence: [krs('odpis KRS przykładowy 3')],
    },
    {
      ...id('rodzina'),
      username: 'stowarzyszenie-rodzina',
      name: 'Stowarzyszenie Pokazowa Rodzina',
      legalForm: 'association',
      evidence: [krs('odpis KRS przykładowy 4')],
    },
    {
      ...id('sasiedzi'),
      username: 'stowarzyszenie-sasiedzi',
      name: 'Stowarzyszenie Makieta Sąsiedztwa',
      legalForm: 'association',
      evidence: [krs('odpis KRS przykładowy 5')],
    },
    {
      ...id('nonprofit'),
      username: 'spolka-miejska',
      name: 'Modelowe Usługi Miejskie sp. z o.o. non profit',
      legalForm: 'non-profit-company',
      evidence: [{ kind: 'statute', reference: 'umowa spółki przykładowa 6', validFrom: at(-8) }],
    },
    {
      ...id('rehabilitacja'),
      username: 'rehabilitacja',
      name: 'Rehabilitacja Testowa sp. z o.o.',
      legalForm: 'commercial-company',
      evidence: [],
    },
    {
      ...id('przychodnia'),
      username: 'przychodnia',
      name: 'Przychodnia Wzorcowa',
      legalForm: 'public-body',
      evidence: [],
    },
    {
      ...id('przewozy'),
      username: 'przewozy',
      name: 'Przewozy Umowne',
      legalForm: 'sole-trader',
      evidence: [],
    },
    {
      ...id('sasiadka'),
      name: 'Krystyna Udawana, pomoc sąsiedzka',
      legalForm: 'private-person',
      evidence: [],
    },
    {
      ...id('autobusy'),
      name: 'Autobusy Makietowe sp. z o.o.',
      legalForm: 'commercial-company',
      evidence: [],
    },
  ];
}

/** Fifteen contracts in all five ways of delivery. */
function contracts(at: At, to: Day): ContractSpec[] {
  const esf = { inProject: true, funder: 'european-social-fund' as const };
  const hour = (service: string, zloty: number) => ({ service, unit: 'hour' as const, zloty });
  return [
    {
      key: 'own',
      number: 'CENNIK/1',
      mode: 'own-staff',
      signedOn: at(0, -20),
      validFrom: at(0),
      validTo: to,
      ...esf,
      lines: [
        hour('home-care', 46),
        hour('respite-care', 48),
        { service: 'senior-taxi', unit: 'ride', zloty: 62 },
        { service: 'family-in-crisis', unit: 'package', zloty: 4_400 },
        { service: 'supported-flat', unit: 'night', zloty: 165 },
        { service: 'handyman', unit: 'job', zloty: 140, extraZloty: 100 },
      ],
    },
    {
      key: 'respite-1',
      number: 'OKO/1',
      mode: 'contest',
      provider: 'opiekunka',
      signedOn: at(3, -12),
      validFrom: at(3),
      validTo: at(14, -1),
      ...esf,
      lines: [hour('respite-care', 52)],
    },
    {
      key: 'respite-2',
      number: 'OKO/5',
      mode: 'contest',
      provider: 'opiekunka',
      signedOn: at(14, -10),
      validFrom: at(14),
      validTo: to,
      ...esf,
      lines: [hour('respite-care', 56)],
    },
    {
      key: 'housing',
      number: 'OKO/2',
      mode: 'contest',
      provider: 'dom',
      signedOn: at(3, -9),
      validFrom: at(3),
      validTo: to,
      ...esf,
      lines: [{ service: 'supported-flat', unit: 'night', zloty: 160 }],
    },
    {
      key: 'family',
      number: 'OKO/3',
      mode: 'contest',
      provider: 'rodzina',
      signedOn: at(5, -9),
      validFrom: at(5),
      validTo: to,
      ...esf,
      lines: [{ service: 'family-in-crisis', unit: 'package', zloty: 4_300 }],
    },
    {
      key: 'community',
      number: 'OKO/4',
      mode: 'contest',
      provider: 'sasiedzi',
      signedOn: at(2, -9),
      validFrom: at(2),
      validTo: to,
      ...esf,
      lines: [{ service: 'community-organising', unit: 'meeting', zloty: 190 }],
    },
    {
      key: 'handyman-1',
      number: 'ZP/1',
      mode: 'procurement',
      provider: 'zlotaRaczka',
      signedOn: at(0, -8),
      validFrom: at(0),
      validTo: at(18, -1),
      ...esf,
      lines: [{ service: 'handyman', unit: 'job', zloty: 150, extraZloty: 100 }],
    },
    // Signed after the evidence ran out and was not renewed: the same co-op no longer counts.
    {
      key: 'handyman-2',
      number: 'ZP/6',
      mode: 'procurement',
      provider: 'zlotaRaczka',
      signedOn: at(18, -8),
      validFrom: at(18),
      validTo: to,
      ...esf,
      lines: [{ service: 'handyman', unit: 'job', zloty: 155, extraZloty: 100 }],
    },
    {
      key: 'physio-1',
      number: 'ZP/2',
      mode: 'procurement',
      provider: 'rehabilitacja',
      signedOn: at(0, -15),
      validFrom: at(0),
      validTo: at(12, -1),
      ...esf,
      lines: [{ service: 'mobile-physiotherapy', unit: 'visit', zloty: 140 }],
    },
    {
      key: 'physio-2',
      number: 'ZP/5',
      mode: 'procurement',
      provider: 'rehabilitacja',
      signedOn: at(12, -15),
      validFrom: at(12),
      validTo: to,
      ...esf,
      lines: [{ service: 'mobile-physiotherapy', unit: 'visit', zloty: 150 }],
    },
    {
      key: 'vaccination',
      number: 'ZP/3',
      mode: 'procurement',
      provider: 'przychodnia',
      signedOn: at(5, -9),
      validFrom: at(5),
      validTo: to,
      ...esf,
      lines: [{ service: 'vaccination', unit: 'dose', zloty: 105 }],
    },
    {
      key: 'transport',
      number: 'ZP/4',
      mode: 'procurement',
      provider: 'przewozy',
      signedOn: at(6, -9),
      validFrom: at(6),
      validTo: to,
      ...esf,
      lines: [{ service: 'senior-taxi', unit: 'ride', zloty: 70 }],
    },
    {
      key: 'in-house',
      number: 'PW/1',
      mode: 'in-house',
      provider: 'nonprofit',
      signedOn: at(4, -7),
      validFrom: at(4),
      validTo: to,
      ...esf,
      lines: [hour('home-care', 52)],
    },
    {
      key: 'neighbour',
      number: 'US/1',
      mode: 'neighbour',
      provider: 'sasiadka',
      signedOn: at(4, -5),
      validFrom: at(4),
      validTo: to,
      ...esf,
      lines: [hour('neighbour-services', 28)],
    },
    // Paid by the town, outside the project: in the share of the centre, not in that of the project.
    {
      key: 'telecare',
      number: 'CENNIK/2',
      mode: 'own-staff',
      signedOn: at(1, -5),
      validFrom: at(1),
      validTo: to,
      inProject: false,
      funder: 'own-budget',
      lines: [{ service: 'telecare', unit: 'month', zloty: 95 }],
    },
    // The bus itself is an asset: no part of the share.
    {
      key: 'bus',
      number: 'ZP/0',
      mode: 'procurement',
      provider: 'autobusy',
      signedOn: at(0, -3),
      validFrom: at(0),
      validTo: at(6, -1),
      ...esf,
      category: 'asset',
      lines: [{ service: 'senior-taxi', unit: 'package', zloty: 210_000 }],
    },
  ];
}
