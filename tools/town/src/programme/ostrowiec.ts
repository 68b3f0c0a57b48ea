import { DEMO_PROVIDERS, OSTROWIEC } from '@cus/start/demo-users';
import { addDays, addMonths, type Day } from '../calendar.ts';
import { packages, services } from './ostrowiec-services.ts';
import type { At, ContractSpec, ProviderSpec, TownSpec } from './types.ts';

/**
 * The second centre: its own grant, dates, desks and people. Nothing is shared with the first.
 * @param from first day of its programme; 2022-08-01 in reality
 */
export function ostrowiec(from: Day): TownSpec {
  const at = (months: number, days = 0) => addDays(addMonths(from, months), days);
  const to = at(13, -1);
  return {
    key: 'ostrowiec',
    centreId: OSTROWIEC,
    name: 'Centrum Usług Społecznych w Ostrowcu Świętokrzyskim',
    shortName: 'CUS Ostrowiec',
    city: 'Ostrowiec Świętokrzyski',
    postcode: '27-400',
    project: {
      code: 'CUS-OST',
      name: 'Usługi społeczne w Ostrowcu Świętokrzyskim',
      grantZloty: 1_467_400,
      euZloty: 1_236_724.72,
      from,
      to,
    },
    from,
    to,
    crew: {
      intake: 'recepcja-ostrowiec',
      socialWorker: 'recepcja-ostrowiec',
      coordinator: 'recepcja-ostrowiec',
      organiser: 'dyrektor-ostrowiec',
      manager: 'dyrektor-ostrowiec',
      administrator: 'dyrektor-ostrowiec',
      field: 'dyrektor-ostrowiec',
    },
    staff: [
      { login: 'recepcja-ostrowiec', position: 'pracownik socjalny, koordynator', site: 'swietokrzyska' },
      { login: 'dyrektor-ostrowiec', position: 'dyrektor centrum', site: 'swietokrzyska' },
    ],
    neighbourhoods: [
      { estate: 'os. Pułanki', streets: ['ul. Przykładowa', 'ul. Szablonowa'], weight: 3 },
      { estate: 'os. Słoneczne', streets: ['ul. Próbna', 'ul. Modelowa'], weight: 3 },
      { estate: 'Denków', streets: ['ul. Testowa'], weight: 1 },
    ],
    sites: sites(),
    providers: providers(at),
    contracts: contracts(at, to),
    services,
    packages,
    flats: [],
    otherRequests: 14,
  };
}

function sites(): TownSpec['sites'] {
  const week = [1, 2, 3, 4, 5];
  return [
    {
      key: 'swietokrzyska',
      name: 'Centrum, ul. Świętokrzyska 22',
      pillar: 'services',
      kind: 'office',
      street: 'ul. Świętokrzyska',
      house: '22',
      hours: [{ days: week, periods: [['07:00', '15:00']] }],
    },
    {
      key: 'bezdomnosc',
      name: 'Jedno okienko, ul. Świętokrzyska 22 pok. 1.14',
      pillar: 'assistance',
      kind: 'desk',
      street: 'ul. Świętokrzyska',
      house: '22',
      flat: '1.14',
      hours: [
        {
          days: week,
          periods: [
            ['07:00', '09:00'],
            ['14:00', '15:00'],
          ],
        },
      ],
    },
    {
      key: 'sienkiewicza',
      name: 'Punkt organizacji, ul. Sienkiewicza 70 pok. 23',
      pillar: 'assistance',
      kind: 'desk',
      street: 'ul. Sienkiewicza',
      house: '70',
      flat: '23',
      hours: [{ days: [4], periods: [['15:00', '18:00']] }],
    },
    {
      key: 'szkola-rodziny',
      name: 'Szkoła rodziny, ul. Świętokrzyska 22',
      pillar: 'services',
      kind: 'desk',
      street: 'ul. Świętokrzyska',
      house: '22',
      hours: [{ days: [3], periods: [['15:00', '17:00']] }],
    },
    {
      key: 'rzeczki',
      name: 'Szkoła rodziny, ul. Rzeczki 1B/1',
      pillar: 'services',
      kind: 'desk',
      street: 'ul. Rzeczki',
      house: '1B',
      flat: '1',
      hours: [{ days: week, periods: [['08:00', '16:00']] }],
    },
  ];
}

function providers(at: At): ProviderSpec[] {
  const pes = (reference: string) => [{ kind: 'krs-extract' as const, reference, validFrom: at(-12) }];
  return [
    {
      key: 'schronienie',
      id: DEMO_PROVIDERS.schronienie,
      username: 'schronienie-ostrowiec',
      name: 'Stowarzyszenie Szkicowe Schronienie',
      legalForm: 'association',
      evidence: pes('odpis KRS przykładowy 21'),
    },
    {
      key: 'kregi',
      id: DEMO_PROVIDERS.kregi,
      username: 'kregi-ostrowiec',
      name: 'Fundacja Umowne Kręgi',
      legalForm: 'foundation',
      evidence: pes('odpis KRS przykładowy 22'),
    },
    {
      key: 'opaski',
      id: DEMO_PROVIDERS.opaski,
      username: 'opaski-ostrowiec',
      name: 'Opaski Fikcyjne sp. z o.o.',
      legalForm: 'commercial-company',
      evidence: [],
    },
  ];
}

function contracts(at: At, to: Day): ContractSpec[] {
  const esf = { inProject: true, funder: 'european-social-fund' as const, validFrom: at(0), validTo: to };
  return [
    {
      key: 'own',
      number: 'CENNIK/1',
      mode: 'own-staff',
      signedOn: at(0, -14),
      ...esf,
      lines: [
        { service: 'family-school', unit: 'session', zloty: 420 },
        { service: 'caregiver-support', unit: 'session', zloty: 380 },
        { service: 'homelessness-desk', unit: 'visit', zloty: 210 },
      ],
    },
    {
      key: 'shelter',
      number: 'OKO/1',
      mode: 'contest',
      provider: 'schronienie',
      signedOn: at(0, -10),
      ...esf,
      lines: [
        { service: 'shelter', unit: 'night', zloty: 105 },
        { service: 'homelessness-desk', unit: 'visit', zloty: 190 },
      ],
    },
    {
      key: 'circles',
      number: 'OKO/2',
      mode: 'contest',
      provider: 'kregi',
      signedOn: at(1, -8),
      ...esf,
      validFrom: at(1),
      lines: [
        { service: 'support-circle', unit: 'meeting', zloty: 640 },
        { service: 'caregiver-support', unit: 'session', zloty: 400 },
      ],
    },
    {
      key: 'bands',
      number: 'ZP/1',
      mode: 'procurement',
      provider: 'opaski',
      signedOn: at(0, -12),
      ...esf,
      lines: [{ service: 'telecare', unit: 'month', zloty: 240 }],
    },
  ];
}
