import type { Operation, Output, RawInput } from '@cus/contracts';

type Contracts = typeof import('@cus/contracts');

/** What is compared, where the two come from. */
export interface Sources {
  readonly centreId: string;
  readonly commissioning: Contracts['commissioning'];
  /** SQL past row security. */
  query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  /** The product's answer to somebody who may see everything of the centre. */
  ask<Op extends Operation>(operation: Op, input: RawInput<Op>): Promise<Output<Op>>;
}

/** One number of the product that was computed anew. */
export interface Check {
  /** The kind of figure, as the table of a report groups them. */
  readonly kind: string;
  /** E.g. `2021-06-30 project accepted with vaccinations`. */
  readonly what: string;
  readonly told: string;
  readonly computed: string;
}

export interface Project {
  readonly id: string;
  readonly code: string;
  readonly thresholdBp: number;
  readonly grantGrosze: string;
  readonly from: string;
}

/** Everything is known by then. */
export const EVER = 'infinity';

/** All items of a list, page by page. */
export async function* pages<T>(
  ask: (cursor: { cursor?: string }) => Promise<{ items: T[]; next?: string | undefined }>,
): AsyncGenerator<T> {
  for (let cursor: { cursor?: string } | undefined = {}; cursor;) {
    const page: { items: T[]; next?: string | undefined } = await ask(cursor);
    yield* page.items;
    cursor = page.next === undefined ? undefined : { cursor: page.next };
  }
}
