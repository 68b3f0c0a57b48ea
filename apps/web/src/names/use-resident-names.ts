import { registry, type Output } from '@cus/contracts';
import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { operationQuery } from '../api';
import { useApi } from '../app-services';
import { useProfile } from '../session/use-session';
import { useWords } from '../words/words';

/** The most names one question may ask for. */
const BATCH = 200;

/**
 * Names for ids on a screen, "Nazwisko Imię", asked for in one go. A contractor's people are told the names of those whose
 * orders they carry out, while they do.
 */
export function useResidentNames(ids: readonly (string | undefined)[]): (id: string | undefined) => string {
  const api = useApi();
  const queryClient = useQueryClient();
  const w = useWords();
  const hidden = useProfile()?.providerId === undefined ? w('unlistedPerson') : w('hiddenPerson');
  const wanted = [...new Set(ids.filter((id) => id !== undefined))].sort();
  const batches = Array.from({ length: Math.ceil(wanted.length / BATCH) }, (_, index) =>
    wanted.slice(index * BATCH, (index + 1) * BATCH),
  );
  const answers = useQueries({
    queries: batches.map((batch) => ({
      ...operationQuery(api, registry.listResidentsByIds, { ids: batch }),
      staleTime: 60_000,
    })),
  });
  const isAnswered = answers.every(({ data }) => data !== undefined);
  const known = isAnswered ? answers.flatMap(({ data }) => data?.items ?? []) : toldBefore(queryClient);
  const names = new Map(known.map((item) => [item.id, `${item.lastName} ${item.firstName}`]));
  const isLoading = answers.some((answer) => answer.isPending);
  return (id) => {
    if (id === undefined) return w('unknownPerson');
    return names.get(id) ?? (isLoading ? w('nameLoading') : hidden);
  };
}

/** Without a network a name may still be known from a question another screen, or the kept day, has asked. */
function toldBefore(queryClient: QueryClient) {
  type Names = Output<typeof registry.listResidentsByIds>;
  return queryClient
    .getQueriesData<Names>({ queryKey: [registry.listResidentsByIds.id] })
    .flatMap(([, data]) => data?.items ?? []);
}
