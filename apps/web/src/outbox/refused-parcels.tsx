import { Button, Dialog, formatTime, Notice, useLocale, useText } from '@cus/ui';
import { useState } from 'react';
import { describeProblem } from '../i18n/error-text';
import { asProblem, type Parcel } from './outbox';
import { outboxCatalogue } from './outbox-catalogue';
import { useOutbox } from './use-outbox';

/** "Do wyjaśnienia": what the server did not take is shown until its person decides. */
export function RefusedParcels({ parcels }: { readonly parcels: readonly Parcel[] }) {
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
