/** The two demo centres and the fixed ids their users and providers go by. Names are plainly fictitious. */
export const STARACHOWICE = '0192f000-0000-7000-8000-000000000001';
export const OSTROWIEC = '0192f000-0000-7000-8000-000000000002';

export interface DemoUser {
  readonly id: string;
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly centre: string;
  readonly provider?: string;
  /** Organisation the person belongs to, shown beside the account. */
  readonly note?: string;
  /** Shown over the accounts of the second centre. */
  readonly centreName?: string;
  /** One of the five people of the main job: first on the login page. */
  readonly featured?: true;
}

/** Everybody's password in the demo: the embedded provider serves sample data only. */
export const DEMO_PASSWORD = 'okienko';

/** Ids of the demo's contracted organisations; the town generator registers them under these. */
export const DEMO_PROVIDERS = {
  opiekunka: '0192f000-0000-7000-8000-0000000000a1',
  zlotaRaczka: '0192f000-0000-7000-8000-0000000000a2',
  dom: '0192f000-0000-7000-8000-0000000000a3',
  rodzina: '0192f000-0000-7000-8000-0000000000a4',
  sasiedzi: '0192f000-0000-7000-8000-0000000000a5',
  nonprofit: '0192f000-0000-7000-8000-0000000000a6',
  rehabilitacja: '0192f000-0000-7000-8000-0000000000a7',
  przychodnia: '0192f000-0000-7000-8000-0000000000a8',
  przewozy: '0192f000-0000-7000-8000-0000000000a9',
  sasiadka: '0192f000-0000-7000-8000-0000000000aa',
  autobusy: '0192f000-0000-7000-8000-0000000000ab',
  schronienie: '0192f000-0000-7000-8000-0000000000b1',
  kregi: '0192f000-0000-7000-8000-0000000000b2',
  opaski: '0192f000-0000-7000-8000-0000000000b3',
} as const;

type Provider = keyof typeof DEMO_PROVIDERS;

export const DEMO_USERS: readonly DemoUser[] = [
  // The main job, from the need to the share, in the order it is done.
  featured(user(1, 'recepcja', 'Irena Przykładowa', ['intake'])),
  featured(user(3, 'koordynator', 'Konrad Wzorcowy', ['coordinator'])),
  featured(user(4, 'organizator', 'Olga Pokazowa', ['organiser'])),
  featured(providerUser(8, 'fundacja', 'Felicja Umowna', 'opiekunka', 'Fundacja Przykładowa Opiekunka')),
  featured(user(5, 'dyrektor', 'Danuta Makietowa', ['manager', 'concealed-access'])),
  user(2, 'pracownik', 'Sabina Testowa', ['social-worker']),
  user(6, 'fachowiec', 'Zenon Próbny', ['field-worker']),
  user(7, 'administrator', 'Adam Techniczny', ['administrator']),
  providerUser(9, 'spoldzielnia', 'Stefan Umowny', 'zlotaRaczka', 'Spółdzielnia Wzorcowa Złota Rączka'),
  inOstrowiec(user(21, 'recepcja-ostrowiec', 'Iga Przykładowa', ['intake', 'social-worker', 'coordinator'])),
  inOstrowiec(user(22, 'dyrektor-ostrowiec', 'Daniel Makietowy', ['manager', 'organiser', 'administrator'])),
  providerUser(10, 'stowarzyszenie-dom', 'Dorota Umowna', 'dom', 'Stowarzyszenie Próbny Dom'),
  providerUser(11, 'stowarzyszenie-rodzina', 'Renata Umowna', 'rodzina', 'Stowarzyszenie Pokazowa Rodzina'),
  providerUser(
    12,
    'stowarzyszenie-sasiedzi',
    'Sławomir Umowny',
    'sasiedzi',
    'Stowarzyszenie Makieta Sąsiedztwa',
  ),
  providerUser(13, 'spolka-miejska', 'Norbert Umowny', 'nonprofit', 'Modelowe Usługi Miejskie'),
  providerUser(14, 'rehabilitacja', 'Regina Umowna', 'rehabilitacja', 'Rehabilitacja Testowa'),
  providerUser(15, 'przychodnia', 'Paulina Umowna', 'przychodnia', 'Przychodnia Wzorcowa'),
  providerUser(16, 'przewozy', 'Paweł Umowny', 'przewozy', 'Przewozy Umowne'),
  inOstrowiec(
    providerUser(23, 'schronienie-ostrowiec', 'Szymon Umowny', 'schronienie', 'Szkicowe Schronienie'),
  ),
  inOstrowiec(providerUser(24, 'kregi-ostrowiec', 'Karolina Umowna', 'kregi', 'Fundacja Umowne Kręgi')),
  inOstrowiec(providerUser(25, 'opaski-ostrowiec', 'Oskar Umowny', 'opaski', 'Opaski Fikcyjne')),
];

function user(number: number, username: string, name: string, roles: readonly string[]): DemoUser {
  return {
    id: `0192f000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`,
    username,
    password: DEMO_PASSWORD,
    name,
    roles,
    centre: STARACHOWICE,
  };
}

function providerUser(
  number: number,
  username: string,
  name: string,
  provider: Provider,
  note: string,
): DemoUser {
  return { ...user(number, username, name, ['provider']), provider: DEMO_PROVIDERS[provider], note };
}

function featured(person: DemoUser): DemoUser {
  return { ...person, featured: true };
}

function inOstrowiec(person: DemoUser): DemoUser {
  return { ...person, centre: OSTROWIEC, centreName: 'CUS Ostrowiec' };
}
