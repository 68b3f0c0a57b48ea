import type { commissioning, Output } from '@cus/contracts';

/** One order with what happened to it. */
export type Order = Output<typeof commissioning.getOrder>;
