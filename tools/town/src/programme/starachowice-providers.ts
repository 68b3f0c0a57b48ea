import { DEMO_PROVIDERS } from '@cus/start/demo-users';
import type { At, ProviderSpec } from './types.ts';

/** Made-up organisations: six social-economy entities, one of them with evidence that runs out, and five others. */
export function providers(at: At): ProviderSpec[] {
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
