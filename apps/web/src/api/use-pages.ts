import type { Operation, Output, RawInput } from '@cus/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../app-services';

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

/** A list read page by page: `items` grows with every `more()`. */
export function usePages<Op extends Operation>(
  operation: Op,
  input: RawInput<Op>,
  isEnabled = true,
): Pages<Item<Op>> {
  const api = useApi();
  const query = useInfiniteQuery({
    queryKey: [operation.id, 'pages', input] as const,
    queryFn: ({ pageParam }) => {
      const page = pageParam === undefined ? input : { ...input, cursor: pageParam };
      return api.call(operation, page as RawInput<Op>) as Promise<{ items: Item<Op>[]; next?: string }>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    enabled: isEnabled,
  });
  return {
    items: query.data?.pages.flatMap((page) => page.items),
    error: query.error ?? undefined,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isReadingMore: query.isFetchingNextPage,
  };
}
