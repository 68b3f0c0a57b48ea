import { commissioning } from '@cus/contracts';
import { Button, Dialog, RadioTiles, showToast, useText } from '@cus/ui';
import { useState } from 'react';
import { useRefresh } from '../../api/use-refresh';
import { useApi } from '../../app-services';
import { FormDialog } from '../../forms/form-dialog';
import { ActRefusal, useAct } from '../../forms/use-act';
import { FormField, useContractForm } from '../../forms/use-contract-form';
import { AppLinkButton } from '../../shell/app-link';
import { useCommissioningOptions, useQuantity } from '../../words/commissioning';
import type { Order } from './order';
import { ordersCatalogue } from './orders-catalogue';
import type { OrderRights } from './use-order-rights';

interface OrderActionsProps {
  readonly order: Order;
  readonly rights: OrderRights;
}

/** What can be done with the order now; the likeliest next step comes first. */
export function OrderActions({ order, rights }: OrderActionsProps) {
  const t = useText(ordersCatalogue);
  const [asks, setAsks] = useState<'withdraw' | 'interrupt' | 'complete'>();
  const close = () => setAsks(undefined);
  const isOpen = order.state === 'accepted' || order.state === 'in-delivery';
  const waits = order.state === 'offered' || order.state === 'declined';
  const failed = order.state === 'declined' || order.expired;
  if (!rights.reports && !(rights.steers && (isOpen || waits))) return null;
  return (
    <div className="orders-row">
      {rights.reports ? <RecordLink order={order} /> : null}
      {rights.steers && waits ? (
        <>
          <AppLinkButton
            to="/orders/new"
            search={{ again: order.id }}
            variant={failed ? 'primary' : 'secondary'}
          >
            {t('again')}
          </AppLinkButton>
          <Button onPress={() => setAsks('withdraw')}>{t('withdraw')}</Button>
        </>
      ) : null}
      {rights.steers && isOpen ? (
        <>
          <Button onPress={() => setAsks('complete')}>{t('complete')}</Button>
          <Button onPress={() => setAsks('interrupt')}>{t('interrupt')}</Button>
        </>
      ) : null}
      {asks === 'withdraw' || asks === 'interrupt' ? (
        <EndOrder key={asks} act={asks} order={order} onClose={close} />
      ) : null}
      {asks === 'complete' ? <CompleteOrder order={order} onClose={close} /> : null}
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

interface EndProps {
  readonly order: Order;
  readonly onClose: () => void;
}

function EndOrder({ act, order, onClose }: EndProps & { readonly act: 'withdraw' | 'interrupt' }) {
  const api = useApi();
  const t = useText(ordersCatalogue);
  const options = useCommissioningOptions();
  const refresh = useRefresh();
  const operation = act === 'withdraw' ? commissioning.withdrawOrder : commissioning.interruptOrder;
  const form = useContractForm({
    schema: operation.input,
    defaultValues: { orderId: order.id, version: order.version, reason: '' },
    labels: { reason: t('reason') },
    submit: (input, key) => api.withKey(key)(operation, input),
    onDone: async () => {
      onClose();
      await refresh('commissioning');
      showToast(t(`${act}Done`));
    },
  });
  return (
    <FormDialog of={form} title={t(`${act}Title`)} submitLabel={t(act)} variant="danger" onClose={onClose}>
      <FormField of={form} name="reason">
        {(field) => <RadioTiles {...field} tiles={options('close', operation.input.shape.reason.options)} />}
      </FormField>
    </FormDialog>
  );
}

function CompleteOrder({ order, onClose }: EndProps) {
  const t = useText(ordersCatalogue);
  const quantity = useQuantity();
  const complete = useAct(commissioning.completeOrder, { done: t('completeDone'), onDone: onClose });
  return (
    <Dialog
      title={t('completeTitle')}
      isOpen
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          isPending={complete.isPending}
          onPress={() => complete.run({ orderId: order.id, version: order.version })}
        >
          {t('complete')}
        </Button>
      }
    >
      <p>
        {t('completeBody', {
          delivered: quantity(order.deliveredMilli, order.unit),
          whole: quantity(order.quantityMilli, order.unit),
        })}
      </p>
      <ActRefusal of={complete} />
    </Dialog>
  );
}
