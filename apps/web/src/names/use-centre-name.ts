import { useQuery } from '@tanstack/react-query';
import { useSession } from '../app-services';
import { loadConfig } from '../config';
import { useProfile } from '../session/use-session';

/** Name of the centre the signed-in person works for; `undefined` until it is known. */
export function useCentreName(): string | undefined {
  const session = useSession();
  const centreId = useProfile()?.centreId;
  const { data } = useQuery({
    queryKey: ['centre-names', centreId],
    queryFn: async () => (await loadConfig(await session.token())).centreNames,
    enabled: centreId !== undefined,
    staleTime: 300_000,
  });
  return centreId === undefined ? undefined : data?.[centreId];
}
