import { registry, type Output } from '@cus/contracts';
import { useLocale, type Locale, type Option } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { operationQuery } from '../api';
import { useApi } from '../app-services';

export type CatalogueEntry = Output<typeof registry.listCatalogue>['items'][number];

export interface Services {
  readonly entries: readonly CatalogueEntry[];
  readonly byCode: ReadonlyMap<string, CatalogueEntry>;
  /** Name of a service in the reader's language; its code while the catalogue is on its way. */
  readonly nameOf: (code: string) => string;
  /** By name, for a choice. */
  readonly options: readonly Option[];
}

/** The centre's catalogue of services, read once and shared by every screen. */
export function useServices(): Services {
  const api = useApi();
  const locale = useLocale();
  const { data } = useQuery({ ...operationQuery(api, registry.listCatalogue, {}), staleTime: 300_000 });
  return useMemo(() => {
    const entries = data?.items ?? [];
    const byCode = new Map(entries.map((entry) => [entry.serviceCode as string, entry]));
    const name = (entry: CatalogueEntry) => nameIn(locale, entry);
    const options = entries
      .map((entry) => ({ id: entry.serviceCode, label: name(entry), detail: entry.eligibility }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
    const nameOf = (code: string) => {
      const entry = byCode.get(code);
      return entry === undefined ? code : name(entry);
    };
    return { entries, byCode, nameOf, options };
  }, [data, locale]);
}

/** Where a centre gave its own service no Ukrainian name, the Polish one. */
function nameIn(locale: Locale, { namePl, nameEn, nameUk = namePl }: CatalogueEntry): string {
  return { pl: namePl, en: nameEn, uk: nameUk }[locale];
}
