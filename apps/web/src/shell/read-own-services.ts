import { commissioning, registry } from '@cus/contracts';
import type { Api } from '../api';

/**
 * Which parts of Okienko carry out what this organisation's contracts are about: `['housing']`. A file of its own,
 * because contracts are too heavy for the first load.
 */
export async function readOwnServices(api: Pick<Api, 'call'>): Promise<readonly string[]> {
  const [contracts, catalogue] = await Promise.all([
    api.call(commissioning.listContracts, { limit: 200 }),
    api.call(registry.listCatalogue, {}),
  ]);
  const codes = new Set(contracts.items.flatMap((contract) => contract.serviceCodes));
  const own = catalogue.items.filter(({ serviceCode }) => codes.has(serviceCode));
  return [...new Set(own.map(({ fulfilment }) => fulfilment))];
}
