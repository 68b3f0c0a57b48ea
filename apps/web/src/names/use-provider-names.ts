import { commissioning } from '@cus/contracts';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../api';
import { useApi } from '../app-services';
import { useMay } from '../session/use-may';

/** Names of contracted organisations, for those who may list them; absent otherwise. */
export function useProviderNames(): ((providerId: string) => string | undefined) | undefined {
  const api = useApi();
  const maySee = useMay()(commissioning.listProviders);
  const { data } = useQuery({
    ...operationQuery(api, commissioning.listProviders, { limit: 200 }),
    enabled: maySee,
    staleTime: 300_000,
  });
  const names = new Map((data?.items ?? []).map(({ id, name }) => [id as string, name]));
  return maySee ? (providerId) => names.get(providerId) : undefined;
}
