import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi, useDays, useSession } from '../app-services';
import { useProfile } from '../session/use-session';
import { keepDay } from './keep-day';

/** On the phone of a field worker: keeps the day, the screens it is read on, and the program itself. */
export function DayKeeper() {
  const api = useApi();
  const days = useDays();
  const queryClient = useQueryClient();
  const session = useSession();
  const profile = useProfile();
  useEffect(() => {
    if (profile === undefined) return undefined;
    const end = keepDay({ api, queryClient, days, profile });
    // A reading under way must not bring back what the leaving person's device has just forgotten.
    const stopListening = session.whenLeaving(end);
    return () => {
      end();
      stopListening();
    };
  }, [api, queryClient, days, session, profile]);
  useEffect(() => {
    void import('../areas/handyman/job-screen');
    // Without a worker of the browser (a page without TLS) the app still works, but opens only with a network.
    if (import.meta.env.PROD) void navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
  }, []);
  return null;
}
