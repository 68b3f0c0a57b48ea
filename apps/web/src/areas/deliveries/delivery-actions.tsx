import { commissioning } from '@cus/contracts';
import { Button, formatMoney, useLocale, useText } from '@cus/ui';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
import { useProfile } from '../../session/use-session';
import { AppLinkButton } from '../../shell/app-link';
import { deliveriesCatalogue } from './deliveries-catalogue';
import type { AskedDeliveryAct } from './delivery-dialogs';
import type { DeliveryDetail } from './delivery-screen';

interface DeliveryActionsProps {
  readonly delivery: DeliveryDetail;
  readonly onAsk: (act: AskedDeliveryAct) => void;
}

/** The centre accepts or disputes; whoever did the work answers, corrects or takes back. */
export function DeliveryActions({ delivery, onAsk }: DeliveryActionsProps) {
  const t = useText(deliveriesCatalogue);
  const locale = useLocale();
  const may = useMay();
  const roles = useProfile()?.roles ?? [];
  const { state } = delivery;
  const accept = useAct(commissioning.acceptDeliveries, {
    done: ({ accepted, amountGrosze }) =>
      t('acceptDone', { count: accepted, amount: formatMoney(amountGrosze, locale) }),
  });
  if (state === 'withdrawn') return null;
  const didTheWork = delivery.mode === 'own-staff' ? !roles.includes('provider') : roles.includes('provider');
  const judges = may(commissioning.acceptDeliveries);
  const reports = didTheWork && may(commissioning.correctDelivery);
  return (
    <>
      <ActRefusal of={accept} />
      <div className="deliveries-actions">
        {judges && state !== 'accepted' ? (
          <Button
            variant={state === 'disputed' ? 'secondary' : 'primary'}
            isPending={accept.isPending}
            onPress={() =>
              accept.run({ deliveries: [{ deliveryId: delivery.id, version: delivery.version }] })
            }
          >
            {t('accept')}
          </Button>
        ) : null}
        {judges && state !== 'disputed' ? (
          <Button onPress={() => onAsk('dispute')}>{t('dispute')}</Button>
        ) : null}
        {reports && state === 'disputed' ? (
          <Button variant="primary" onPress={() => onAsk('answer')}>
            {t('answer')}
          </Button>
        ) : null}
        {reports ? <Button onPress={() => onAsk('addPhoto')}>{t('addPhoto')}</Button> : null}
        {reports && delivery.source === 'commissioning' ? (
          <>
            <AppLinkButton to="/deliveries/$deliveryId/correct" params={{ deliveryId: delivery.id }}>
              {t('correct')}
            </AppLinkButton>
            <Button onPress={() => onAsk('withdraw')}>{t('withdraw')}</Button>
          </>
        ) : null}
      </div>
    </>
  );
}
