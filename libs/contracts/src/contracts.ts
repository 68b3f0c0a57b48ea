import * as commissioning from './commissioning';
import * as coordination from './coordination';
import { contractOf, type Contract } from './core';
import * as handyman from './handyman';
import * as housing from './housing';
import * as registry from './registry';

/** Every service's contract; the gateway, the documents and the permission matrix are made from this list. */
export const contracts = {
  registry: contractOf('registry', registry),
  coordination: contractOf('coordination', coordination),
  commissioning: contractOf('commissioning', commissioning),
  handyman: contractOf('handyman', handyman),
  housing: contractOf('housing', housing),
} satisfies Record<string, Contract>;
