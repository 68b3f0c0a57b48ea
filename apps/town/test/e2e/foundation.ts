import { commissioning, type Call } from '@cus/contracts';

/** The NGO whose person is the demo user `fundacja`. */
export const FOUNDATION = '0192f000-0000-7000-8000-0000000000a1';

/** Registers the foundation and a pilot project, once per product; the project's id, or nothing when they were there. */
export async function registerFoundation(
  organiser: (id?: string) => Call,
  eligible: { from: string; to: string },
): Promise<string | undefined> {
  const { items } = await organiser()(commissioning.listProviders, {});
  if (items.some(({ id }) => id === FOUNDATION)) return undefined;
  await organiser(FOUNDATION)(commissioning.registerProvider, {
    name: 'Fundacja Przykładowa Opiekunka',
    legalForm: 'foundation',
    krs: '0000123456',
  });
  const { id } = await organiser()(commissioning.registerProject, {
    code: 'CUS-E2E',
    name: 'Projekt pilotażowy',
    grantGrosze: 312_500_000,
    eligibleFrom: eligible.from,
    eligibleTo: eligible.to,
    isPilot: true,
  });
  return id;
}
