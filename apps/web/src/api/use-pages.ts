import type { Operation, Output, RawInput } from '@cus/contracts';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../app-services';
import type { Api } from './api';
import { ApiProblem, OFFLINE } from './problem';

type Item<Op extends Operation> = Output<Op> extends { items: readonly (infer Row)[] } ? Row : never;

export interface Pages<Row> {
  /** Every row read so far; absent until the first page is there. */
  readonly items: readonly Row[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** Reads the next page; absent on the last one. */
  readonly more: (() => void) | undefined;
  readonly isReadingMore: boolean;
}

/** The query of a list read page by page, for `useInfiniteQuery` and whoever reads ahead. */
export function pagesQuery<Op extends Operation>(api: Api, operation: Op, input: RawInput<Op>) {
  return infiniteQueryOptions({
    queryKey: [operation.id, 'pages', input] as const,
    queryFn: ({ pageParam }) => {
      // The first page kept on a device comes back with null: JSON knows no undefined.
      const page = pageParam ? { ...input, cursor: pageParam } : input;
      return api.call(operation, page as RawInput<Op>) as Promise<{ items: Item<Op>[]; next?: string }>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
}

/** A list read page by page: `items` grows with every `more()`. */
export function usePages<Op extends Operation>(
  operation: Op,
  input: RawInput<Op>,
  isEnabled = true,
): Pages<Item<Op>> {
  const api = useApi();
  const query = useInfiniteQuery({ ...pagesQuery(api, operation, input), enabled: isEnabled });
  // Without a network the query waits for one, and the list with it: better said than shown as a skeleton.
  const waits = query.fetchStatus === 'paused' && query.data === undefined;
  return {
    items: query.data?.pages.flatMap((page) => page.items),
    error: query.error ?? (waits ? new ApiProblem(OFFLINE, 0) : undefined),
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isReadingMore: query.isFetchingNextPage,
  };
}
