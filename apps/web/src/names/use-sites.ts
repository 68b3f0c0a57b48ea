import { registry, type Output } from '@cus/contracts';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../api';
import { useApi } from '../app-services';

export type Site = Output<typeof registry.listSites>['items'][number];

/** Sites and desks of the centre, read once and shared by every screen. */
export function useSites(): { readonly sites: readonly Site[]; readonly nameOf: (siteId: string) => string } {
  const api = useApi();
  const { data } = useQuery({ ...operationQuery(api, registry.listSites, {}), staleTime: 300_000 });
  const sites = data?.items ?? [];
  return { sites, nameOf: (siteId) => sites.find((site) => site.siteId === siteId)?.name ?? '' };
}
