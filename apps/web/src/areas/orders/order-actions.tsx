import { Button, useText } from '@cus/ui';
import { AppLinkButton } from '../../shell/app-link';
import type { Order } from './order';
import type { AskedOrderAct } from './order-dialogs';
import { ordersCatalogue } from './orders-catalogue';
import type { OrderRights } from './use-order-rights';

interface OrderActionsProps {
  readonly order: Order;
  readonly rights: OrderRights;
  readonly onAsk: (act: AskedOrderAct) => void;
}

/** What can be done with the order now; the likeliest next step comes first. */
export function OrderActions({ order, rights, onAsk }: OrderActionsProps) {
  const t = useText(ordersCatalogue);
  const isOpen = order.state === 'accepted' || order.state === 'in-delivery';
  const waits = order.state === 'offered' || order.state === 'declined';
  const failed = order.state === 'declined' || order.expired;
  if (!rights.reports && !rights.assigns && !(rights.steers && (isOpen || waits))) return null;
  return (
    <div className="orders-row">
      {rights.reports ? <RecordLink order={order} /> : null}
      {rights.assigns ? <Button onPress={() => onAsk('assign')}>{t('assign')}</Button> : null}
      {rights.steers && waits ? (
        <>
          <AppLinkButton
            to="/orders/new"
            search={{ again: order.id }}
            variant={failed ? 'primary' : 'secondary'}
          >
            {t('again')}
          </AppLinkButton>
          <Button onPress={() => onAsk('withdraw')}>{t('withdraw')}</Button>
        </>
      ) : null}
      {rights.steers && isOpen ? (
        <>
          <Button onPress={() => onAsk('complete')}>{t('complete')}</Button>
          <Button onPress={() => onAsk('interrupt')}>{t('interrupt')}</Button>
        </>
      ) : null}
    </div>
  );
}

/** Work of a service with a part of its own is recorded there, the rest here. */
function RecordLink({ order }: { readonly order: Order }) {
  const t = useText(ordersCatalogue);
  if (order.fulfilment === 'handyman')
    return (
      <AppLinkButton to={'/handyman' as string}>
        {t('recordedElsewhere', { area: t('areaHandyman') })}
      </AppLinkButton>
    );
  if (order.fulfilment === 'housing')
    return (
      <AppLinkButton to={'/housing' as string}>
        {t('recordedElsewhere', { area: t('areaHousing') })}
      </AppLinkButton>
    );
  return (
    <AppLinkButton to="/orders/$orderId/visit" params={{ orderId: order.id }} variant="primary">
      {t('recordVisit')}
    </AppLinkButton>
  );
}
