import { Button, Dialog, formatTime, Notice, StateBadge, useLocale, useText } from '@cus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { describeProblem } from '../i18n/error-text';
import { useProfile } from '../session/use-session';
import { asProblem, type Parcel } from './outbox';
import { outboxCatalogue } from './outbox-catalogue';
import './outbox.css';
import { useOutbox, useParcels } from './use-outbox';

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
        {isOnline ? null : <StateBadge tone="warning">{t('offline')}</StateBadge>}
        {waiting === 0 ? null : <StateBadge tone="waiting">{t('waiting', { count: waiting })}</StateBadge>}
        {isOnline && parcels.length === 0 ? <StateBadge tone="done">{t('connected')}</StateBadge> : null}
      </p>
      {waiting > 0 && isOnline ? <Button onPress={() => void outbox.flush()}>{t('sendNow')}</Button> : null}
      {refused.length === 0 ? null : <RefusedParcels parcels={refused} />}
    </aside>
  );
}

/** "Do wyjaśnienia": what the server did not take is shown until its person decides. */
function RefusedParcels({ parcels }: { readonly parcels: readonly Parcel[] }) {
  const t = useText(outboxCatalogue);
  const outbox = useOutbox();
  const [asks, setAsks] = useState<Parcel>();
  return (
    <Notice tone="danger">
      <p>{t('refused', { count: parcels.length })}</p>
      <ul className="outbox-refused">
        {parcels.map((parcel) => (
          <RefusedParcel key={parcel.key} parcel={parcel} onTakeBack={() => setAsks(parcel)} />
        ))}
      </ul>
      {asks === undefined ? null : (
        <Dialog
          title={t('takeBackTitle')}
          isOpen
          onClose={() => setAsks(undefined)}
          actions={
            <Button
              variant="danger"
              onPress={() => {
                outbox.discard(asks.key);
                setAsks(undefined);
                void outbox.flush();
              }}
            >
              {t('takeBackYes')}
            </Button>
          }
        >
          <p>{t('takeBackBody')}</p>
        </Dialog>
      )}
    </Notice>
  );
}

interface RefusedParcelProps {
  readonly parcel: Parcel;
  readonly onTakeBack: () => void;
}

function RefusedParcel({ parcel, onTakeBack }: RefusedParcelProps) {
  const t = useText(outboxCatalogue);
  const locale = useLocale();
  const outbox = useOutbox();
  const time = formatTime(parcel.madeAt, locale);
  const { refusal } = parcel;
  if (refusal === undefined) return null;
  return (
    <li>
      <span>{t('why', { time, reason: describeProblem(asProblem(refusal), locale).message })}</span>
      <Button onPress={() => void outbox.retry(parcel.key)}>{t('tryAgain', { time })}</Button>
      <Button variant="quiet" onPress={onTakeBack}>
        {t('takeBack', { time })}
      </Button>
    </li>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
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
