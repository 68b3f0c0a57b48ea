import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useApi } from '../app-services';
import { useProfile } from '../session/use-session';
import { areasFor, type Area, type CarriesOut } from './navigation';

/** The areas of the signed-in person. */
export function useAreas(): Area[] {
  const router = useRouter();
  const roles = useProfile()?.roles;
  return areasFor(roles, (path) => path in router.routesByPath, useCarriesOut());
}

/** Asked by organisations only. Nothing is hidden from one because nobody could say what it does. */
function useCarriesOut(): CarriesOut {
  const api = useApi();
  const profile = useProfile();
  const services = useQuery({
    queryKey: ['own-services', profile?.id],
    queryFn: async () => (await import('./read-own-services')).readOwnServices(api),
    enabled: profile?.roles.includes('provider') ?? false,
    staleTime: 300_000,
  });
  return (area) => services.data?.includes(area) ?? !services.isFetching;
}
