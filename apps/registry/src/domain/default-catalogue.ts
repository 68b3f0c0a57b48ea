import type { Output, registry } from '@cus/contracts';
import { assistanceServices } from './default-catalogue/assistance-services';
import { servicesForEverybody } from './default-catalogue/services-for-everybody';

export type CatalogueEntry = Output<typeof registry.listCatalogue>['items'][number];

/**
 * What a centre's catalogue begins with: every service two towns' programmes name. A fee is 0 until the centre's own
 * resolution sets one; eligibility is said in general words, since the details are local.
 */
export const DEFAULT_CATALOGUE: readonly CatalogueEntry[] = [
  ...servicesForEverybody.map((entry) => ({ ...entry, pillar: 'services' as const })),
  ...assistanceServices.map((entry) => ({ ...entry, pillar: 'assistance' as const })),
].map((entry) => ({ fulfilment: 'generic', ...entry, defaultFeeBasisPoints: 0, version: 0 }));

/** The centre's own entries in place of those the product brings, by pillar and Polish name. */
export function withDefaults(
  saved: readonly CatalogueEntry[],
  defaults: readonly CatalogueEntry[],
): CatalogueEntry[] {
  const codes = new Set(saved.map(({ serviceCode }) => serviceCode));
  return [...saved, ...defaults.filter(({ serviceCode }) => !codes.has(serviceCode))].sort(
    (a, b) => b.pillar.localeCompare(a.pillar) || a.namePl.localeCompare(b.namePl, 'pl'),
  );
}

export function isActiveOn({ activeFrom, activeTo }: CatalogueEntry, date: string): boolean {
  return (!activeFrom || activeFrom <= date) && (!activeTo || date <= activeTo);
}
