import { commissioning } from '@cus/commissioning';
import { coordination } from '@cus/coordination';
import { handyman } from '@cus/handyman';
import { housing } from '@cus/housing';
import type { ServiceDefinition } from '@cus/platform';
import { registry } from '@cus/registry';

/** Every service of the product. A new one is added here and in `libs/contracts/src/contracts.ts`. */
export const services: readonly ServiceDefinition[] = [
  registry,
  coordination,
  commissioning,
  handyman,
  housing,
];
