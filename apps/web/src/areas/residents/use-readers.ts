import { commissioning, coordination, handyman, housing, registry, type Output } from '@cus/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { toProblem, type Api } from '../../api';
import type { Pages } from '../../api/use-pages';
import { useApi } from '../../app-services';
import { joinNewest, type PartOfList } from './join-readers';

/** One look at a person's record, in any part of Okienko. */
export type Reader = Output<typeof registry.listReaders>['items'][number];

const PARTS = [
  registry.listReaders,
  coordination.listReaders,
  commissioning.listReaders,
  handyman.listReaders,
  housing.listReaders,
] as const;
const UNREAD: readonly PartOfList<Reader>[] = PARTS.map(() => ({ waiting: [], isRead: false }));
const PAGE = 50;

export interface Readers extends Pages<Reader> {
  /** Every part answered. */
  readonly isWhole: boolean;
}

/** Who looked at a person's records, in all parts of Okienko, the newest first: each part answers for itself. */
export function useReaders(residentId: string): Readers {
  const api = useApi();
  const query = useInfiniteQuery({
    queryKey: ['readers', residentId],
    queryFn: async ({ pageParam }) => joinNewest(await readOn(api, residentId, pageParam)),
    initialPageParam: UNREAD,
    getNextPageParam: ({ rest }) =>
      rest.every(({ isRead, waiting }) => isRead && waiting.length === 0) ? undefined : rest,
  });
  const pages = query.data?.pages;
  return {
    items: pages?.flatMap(({ rows }) => rows),
    error: query.error ?? undefined,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isReadingMore: query.isFetchingNextPage,
    isWhole: pages?.at(-1)?.rest.every(({ isSilent }) => !isSilent) ?? true,
  };
}

/** @throws the first problem where no part answers */
async function readOn(
  api: Api,
  residentId: string,
  parts: readonly PartOfList<Reader>[],
): Promise<PartOfList<Reader>[]> {
  const problems: unknown[] = [];
  const read = await Promise.all(
    parts.map(async (part, index): Promise<PartOfList<Reader>> => {
      if (part.isRead || part.waiting.length >= PAGE) return part;
      try {
        const { items, next } = await api.call(PARTS[index] as (typeof PARTS)[0], {
          residentId,
          limit: PAGE,
          ...(part.cursor && { cursor: part.cursor }),
        });
        return { waiting: [...part.waiting, ...items], cursor: next, isRead: next === undefined };
      } catch (error) {
        problems.push(error);
        return { waiting: part.waiting, isRead: true, isSilent: true };
      }
    }),
  );
  if (problems.length === PARTS.length) throw toProblem(problems[0]);
  return read;
}
