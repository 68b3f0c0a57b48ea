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
}

/** Everybody's password in the demo: the embedded provider serves sample data only. */
const PASSWORD = 'okienko';

/** Ids of the demo's contracted organisations; the town generator registers them under these. */
export const DEMO_PROVIDERS = {
  opiekunka: '0192f000-0000-7000-8000-0000000000a1',
  zlotaRaczka: '0192f000-0000-7000-8000-0000000000a2',
} as const;

export const DEMO_USERS: readonly DemoUser[] = [
  user(1, 'recepcja', 'Irena Przykładowa', ['intake']),
  user(2, 'pracownik', 'Sabina Testowa', ['social-worker']),
  user(3, 'koordynator', 'Konrad Wzorcowy', ['coordinator']),
  user(4, 'organizator', 'Olga Pokazowa', ['organiser']),
  user(5, 'dyrektor', 'Danuta Makietowa', ['manager', 'concealed-access']),
  user(6, 'fachowiec', 'Zenon Próbny', ['field-worker']),
  user(7, 'administrator', 'Adam Techniczny', ['administrator']),
  user(8, 'fundacja', 'Felicja Umowna', ['provider'], DEMO_PROVIDERS.opiekunka),
  user(9, 'spoldzielnia', 'Stefan Umowny', ['provider'], DEMO_PROVIDERS.zlotaRaczka),
  { ...user(21, 'recepcja-ostrowiec', 'Iga Przykładowa', ['intake', 'coordinator']), centre: OSTROWIEC },
  {
    ...user(22, 'dyrektor-ostrowiec', 'Daniel Makietowy', ['manager', 'organiser', 'administrator']),
    centre: OSTROWIEC,
  },
];

function user(
  number: number,
  username: string,
  name: string,
  roles: readonly string[],
  provider?: string,
): DemoUser {
  return {
    id: `0192f000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`,
    username,
    password: PASSWORD,
    name,
    roles,
    centre: STARACHOWICE,
    ...(provider ? { provider } : {}),
  };
}
