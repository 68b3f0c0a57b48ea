import { commissioning, type Output } from '@cus/contracts';
import { warsawDay } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';

export type Contract = Output<typeof commissioning.listContracts>['items'][number];

/** A contract line that can take an order of one service. */
export interface ContractOffer {
  readonly contract: Contract;
  readonly line: Contract['lines'][number];
}

export interface ContractOffers {
  /** Social-economy entities first, then by price. */
  readonly list: readonly ContractOffer[];
  readonly isLoading: boolean;
}

/** Lines of contracts valid today that price this service in this unit. */
export function useContractOffers(serviceCode: string, unit: string): ContractOffers {
  const api = useApi();
  const contracts = useQuery(
    operationQuery(api, commissioning.listContracts, {
      serviceCode,
      validOn: warsawDay(new Date()),
      limit: 200,
    }),
  );
  const list = (contracts.data?.items ?? [])
    .flatMap((contract) =>
      contract.lines
        .filter((line) => line.serviceCode === serviceCode && line.unit === unit)
        .map((line) => ({ contract, line })),
    )
    .sort(
      (a, b) =>
        Number(b.contract.pes) - Number(a.contract.pes) || a.line.unitPriceGrosze - b.line.unitPriceGrosze,
    );
  return { list, isLoading: contracts.isPending };
}
