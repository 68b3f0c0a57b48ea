import { commissioning } from '@cus/contracts';
import { useQueries } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useMay } from '../../session/use-may';
import type { Offer } from './plan-cost';

export interface Offers {
  /** False for roles that see no contracts: then no cost is shown at all. */
  readonly isKnown: boolean;
  readonly of: (serviceCode: string) => readonly Offer[];
}

/** Prices of the contracts valid on `day`, by service; `day` must be a date that is understood. */
export function useOffers(serviceCodes: readonly string[], day: string): Offers {
  const api = useApi();
  const isKnown = useMay()(commissioning.listContracts);
  const codes = [...new Set(serviceCodes)].sort();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const answers = useQueries({
    queries: codes.map((serviceCode) => ({
      ...operationQuery(api, commissioning.listContracts, { serviceCode, validOn: day, limit: 200 }),
      enabled: isKnown && isDay,
      staleTime: 60_000,
    })),
  });
  const of = (serviceCode: string): Offer[] =>
    (answers[codes.indexOf(serviceCode)]?.data?.items ?? []).flatMap(({ mode, pes, lines }) =>
      lines
        .filter((line) => line.serviceCode === serviceCode)
        .map(({ unitPriceGrosze }) => ({ mode, pes, unitPriceGrosze })),
    );
  return { isKnown, of };
}
