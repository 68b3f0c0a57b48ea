import { handyman, housing, registry, type Operation, type Output, type RawInput } from '@cus/contracts';
import { addDays } from '@cus/ui';
import { hashKey, type QueryClient } from '@tanstack/react-query';
import { operationQuery, type Api } from '../api';
import { pagesQuery } from '../api/use-pages';
import { weekFrom } from '../areas/housing/week-from';

const MINUTE = 60_000;

interface Reading {
  readonly api: Api;
  readonly queryClient: QueryClient;
  /** Local date in Warsaw. */
  readonly today: string;
}

/**
 * Reads what a field worker needs today and tomorrow into the query cache, where the screens find it; what was read a
 * moment ago is not asked for again.
 * @returns hashes of the queries that make up the day
 * @throws ApiProblem when the server cannot be reached
 */
export async function readDay({ api, queryClient, today }: Reading): Promise<Set<string>> {
  const hashes = new Set<string>();
  const read = <Op extends Operation>(operation: Op, input: RawInput<Op>, staleTime: number) => {
    const query = operationQuery(api, operation, input);
    hashes.add(hashKey(query.queryKey));
    return queryClient.fetchQuery({ ...query, staleTime, gcTime: Infinity }) as Promise<Output<Op>>;
  };
  const readPages = async <Op extends Operation>(operation: Op, input: RawInput<Op>) => {
    const query = pagesQuery(api, operation, input);
    hashes.add(hashKey(query.queryKey));
    const { pages } = await queryClient.fetchInfiniteQuery({ ...query, staleTime: MINUTE, gcTime: Infinity });
    return pages.flatMap((page) => page.items);
  };
  const days = [today, addDays(today, 1)];
  const [jobs, meetings] = await Promise.all([
    Promise.all(days.map((date) => readPages(handyman.listDayJobs, { date, limit: 100 }))).then((of) =>
      of.flat(),
    ),
    readPages(housing.listMySessions, weekFrom(today)),
  ]);
  const people = [...new Set([...jobs, ...meetings].map((work) => work.residentId))].sort();
  await Promise.all([
    read(registry.listCatalogue, {}, 60 * MINUTE),
    read(handyman.listCategories, {}, 60 * MINUTE),
    people.length === 0 ? undefined : read(registry.listResidentsByIds, { ids: people }, 60 * MINUTE),
    ...jobs.map((job) => read(handyman.getJob, { jobId: job.id }, MINUTE)),
    // A person the registry does not show is no reason to keep nothing.
    ...people.map((residentId) =>
      read(registry.getResident, { residentId }, 60 * MINUTE).catch(() => undefined),
    ),
  ]);
  return hashes;
}
