import { commissioning, housing, type Output } from '@cus/contracts';
import type { Option } from '@cus/ui';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useMay } from '../../session/use-may';

type Flats = Output<typeof housing.listFlats>;
export type Flat = Flats['items'][number];
export type FlatPlace = Flat['places'][number];

/** Flats of the centre with their places, as they stand today. */
export function useFlats(): UseQueryResult<Flats> {
  return useQuery(operationQuery(useApi(), housing.listFlats, {}));
}

/** Organisations that may run a flat; empty for who may not see them. */
export function useProviderOptions(): readonly Option[] {
  const api = useApi();
  const maySee = useMay()(commissioning.listProviders);
  const providers = useQuery({
    ...operationQuery(api, commissioning.listProviders, { limit: 200 }),
    enabled: maySee,
  });
  return (providers.data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
}
