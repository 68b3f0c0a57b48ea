import { useQueryClient } from '@tanstack/react-query';

/** Reads again everything shown of a service, after a command changed it. */
export function useRefresh(): (service: string) => Promise<void> {
  const queryClient = useQueryClient();
  return (service) =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[0]).startsWith(`${service}.`),
    });
}
