import { registry } from '@cus/contracts';
import { useQueries } from '@tanstack/react-query';
import { operationQuery } from '../api';
import { useApi } from '../app-services';
import { useProfile } from '../session/use-session';
import { useWords } from '../words/words';

/** The most names one question may ask for. */
const BATCH = 200;

/**
 * Names of the people who did what a screen shows, asked for in one go and kept for a while. A contractor's people
 * are told no names of the centre's.
 */
export function useStaffNames(ids: readonly (string | undefined)[]): (id: string | undefined) => string {
  const api = useApi();
  const w = useWords();
  const profile = useProfile();
  const wanted = [...new Set(ids.filter((id) => id !== undefined && id !== profile?.id))].sort() as string[];
  const batches = Array.from({ length: Math.ceil(wanted.length / BATCH) }, (_, index) =>
    wanted.slice(index * BATCH, (index + 1) * BATCH),
  );
  const answers = useQueries({
    queries: batches.map((batch) => ({
      ...operationQuery(api, registry.listStaffByIds, { ids: batch }),
      staleTime: 300_000,
    })),
  });
  const names = new Map(
    answers.flatMap(({ data }) => (data?.items ?? []).map(({ id, name }) => [id, name] as const)),
  );
  const isLoading = answers.some((answer) => answer.isPending);
  const unknown = profile?.providerId === undefined ? w('unlistedAccount') : w('somebody');
  return (id) => {
    if (id !== undefined && id === profile?.id) return w('me');
    return (id === undefined ? undefined : names.get(id)) ?? (isLoading ? w('nameLoading') : unknown);
  };
}
