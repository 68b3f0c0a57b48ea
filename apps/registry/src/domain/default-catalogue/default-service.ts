import type { Output, registry } from '@cus/contracts';

type Entry = Output<typeof registry.listCatalogue>['items'][number];

/** A service as the product brings it; pillar, fee and version follow from the list it stands in. */
export type DefaultService = Pick<
  Entry,
  'serviceCode' | 'namePl' | 'nameEn' | 'nameUk' | 'unit' | 'description' | 'eligibility'
> &
  Partial<Pick<Entry, 'fulfilment'>>;
