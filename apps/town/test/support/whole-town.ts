import { TestTown } from '@cus/platform/testing';
import { services } from '../../src/services';

/** Every service of the product, as `npm start` runs them. */
export function startWholeTown(): Promise<TestTown> {
  return TestTown.start(services);
}
