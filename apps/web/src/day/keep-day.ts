import { warsawDay } from '@cus/ui';
import { dehydrate, type QueryClient } from '@tanstack/react-query';
import type { Api } from '../api';
import type { Profile } from '../session/profile';
import type { DayStore } from './kept-day';
import { readDay } from './read-day';

/** A visit may be moved by the office at any time; a phone in a pocket must not ask all day. */
const EVERY_MILLISECONDS = 15 * 60_000;
const SOON_MILLISECONDS = 1_000;

interface Keeping {
  readonly api: Api;
  readonly queryClient: QueryClient;
  readonly days: DayStore;
  readonly profile: Profile;
}

/**
 * Keeps the day on the device up to date: at the start, when the network returns, when the phone is looked at, every
 * quarter of an hour, and after whatever a screen has read anew.
 * @returns ends it
 */
export function keepDay({ api, queryClient, days, profile }: Keeping): () => void {
  let hashes = new Set(days.current()?.answers.queries.map(({ queryHash }) => queryHash));
  let soon: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;

  async function read() {
    if (!navigator.onLine) return;
    try {
      hashes = await readDay({ api, queryClient, today: warsawDay(new Date()) });
    } catch {
      // What is kept stays as it is, with the time it was read at; the next occasion tries again.
      return;
    }
    if (isEnded) return;
    const answers = dehydrate(queryClient, {
      shouldDehydrateMutation: () => false,
      shouldDehydrateQuery: ({ queryHash, state }) => hashes.has(queryHash) && state.status === 'success',
    });
    days.keep({ profile, readAt: new Date().toISOString(), answers });
  }

  const readSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(() => void read(), SOON_MILLISECONDS);
  };
  const onLook = () => {
    if (document.visibilityState === 'visible') readSoon();
  };
  const stopListening = queryClient.getQueryCache().subscribe((event) => {
    const isNew = event.type === 'updated' && event.action.type === 'success';
    if (isNew && hashes.has(event.query.queryHash)) readSoon();
  });
  const timer = setInterval(readSoon, EVERY_MILLISECONDS);
  window.addEventListener('online', readSoon);
  document.addEventListener('visibilitychange', onLook);
  void read();
  return () => {
    isEnded = true;
    clearTimeout(soon);
    clearInterval(timer);
    stopListening();
    window.removeEventListener('online', readSoon);
    document.removeEventListener('visibilitychange', onLook);
  };
}
