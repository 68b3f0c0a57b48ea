import { Button, formatTime, StateBadge, useLocale, useText, warsawDay } from '@cus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { isConnected, noteReached, onConnectionChange } from '../api/connection';
import { useDays } from '../app-services';
import { useProfile } from '../session/use-session';
import { outboxCatalogue } from './outbox-catalogue';
import './outbox.css';
import { useOutbox, useParcels } from './use-outbox';

const RefusedParcels = lazy(() =>
  import('./refused-parcels').then(({ RefusedParcels: named }) => ({ default: named })),
);

/** A phone cannot be told of every return of the network. */
const RETRY_MILLISECONDS = 30_000;

/** The honest state of the connection for people at work in the field, and for anybody with something unsent. */
export function OutboxBanner() {
  const t = useText(outboxCatalogue);
  const isField = useProfile()?.roles.includes('field-worker') ?? false;
  const isOnline = useOnline();
  const parcels = useParcels();
  const outbox = useOutbox();
  useSending(parcels.length > 0);
  const refused = parcels.filter((parcel) => parcel.refusal !== undefined);
  const waiting = parcels.length - refused.length;
  if (!isField && isOnline && parcels.length === 0) return null;
  return (
    <aside className="outbox" aria-label={t('label')}>
      <p role="status" className="outbox-state">
        {isOnline ? null : <Offline />}
        {waiting === 0 ? null : <StateBadge tone="waiting">{t('waiting', { count: waiting })}</StateBadge>}
        {isOnline && parcels.length === 0 ? <StateBadge tone="done">{t('connected')}</StateBadge> : null}
      </p>
      {waiting > 0 && isOnline ? <Button onPress={() => void outbox.flush()}>{t('sendNow')}</Button> : null}
      <Suspense fallback={null}>
        {refused.length === 0 ? null : <RefusedParcels parcels={refused} />}
      </Suspense>
    </aside>
  );
}

/** Without a network what is shown may be old: since when is said, with the day where it is not today's. */
function Offline() {
  const t = useText(outboxCatalogue);
  const locale = useLocale();
  const days = useDays();
  const readAt = useSyncExternalStore(days.subscribe, days.current)?.readAt;
  if (readAt === undefined) return <StateBadge tone="warning">{t('offline')}</StateBadge>;
  const isToday = warsawDay(new Date(readAt)) === warsawDay(new Date());
  const time = formatTime(readAt, locale);
  return (
    <StateBadge tone="warning">{t(isToday ? 'offlineSince' : 'offlineSinceYesterday', { time })}</StateBadge>
  );
}

/** Whether there is a network; while nobody answers, asks now and then. */
function useOnline(): boolean {
  const isOnline = useSyncExternalStore(onConnectionChange, isConnected);
  useEffect(() => {
    if (isOnline) return undefined;
    const timer = setInterval(() => {
      fetch('/health/live').then(
        () => noteReached(true),
        () => undefined,
      );
    }, RETRY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isOnline]);
  return isOnline;
}

/** Sends when the app opens, the network returns, the phone is looked at, and every half minute while something waits. */
function useSending(isWaiting: boolean) {
  const outbox = useOutbox();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isWaiting) return undefined;
    const flush = () => {
      const before = outbox.current();
      void outbox.flush().then(() => {
        if (outbox.current() !== before) void queryClient.invalidateQueries();
      });
    };
    const onLook = () => {
      if (document.visibilityState === 'visible') flush();
    };
    flush();
    void navigator.storage?.persist?.();
    const timer = setInterval(flush, RETRY_MILLISECONDS);
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', onLook);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', onLook);
    };
  }, [isWaiting, outbox, queryClient]);
}
