import { commissioning } from '@cus/contracts';
import {
  Button,
  daysBetween,
  formatDate,
  Notice,
  RadioTiles,
  showToast,
  TextArea,
  useLocale,
  useText,
  warsawDay,
} from '@cus/ui';
import { useState } from 'react';
import { useRefresh } from '../../api/use-refresh';
import { useApi } from '../../app-services';
import { blankAsAbsent } from '../../forms/blank-as-absent';
import { FormDialog } from '../../forms/form-dialog';
import { UnitsField } from '../../forms/units-field';
import { ActRefusal, useAct } from '../../forms/use-act';
import { FormField, useContractForm } from '../../forms/use-contract-form';
import { useCommissioningOptions, useQuantity } from '../../words/commissioning';
import type { Order } from './order';
import { ordersCatalogue } from './orders-catalogue';

/** The offer put to whoever would do the work: take it, take a part, or say why not. */
export function OrderAnswer({ order }: { readonly order: Order }) {
  const t = useText(ordersCatalogue);
  const [asks, setAsks] = useState<'part' | 'decline'>();
  const refresh = useRefresh();
  const accept = useAct(commissioning.acceptOrder, {
    done: t('acceptDone'),
    // Whoever accepts may now see the person.
    onDone: () => void refresh('registry'),
  });
  const close = () => setAsks(undefined);
  return (
    <div className="orders-answer">
      <Notice>
        <Countdown expiresOn={order.expiresOn} />
      </Notice>
      <ActRefusal of={accept} />
      <div className="orders-answer-buttons">
        <Button
          variant="primary"
          isPending={accept.isPending}
          onPress={() => accept.run({ orderId: order.id, version: order.version })}
        >
          {t('accept')}
        </Button>
        <Button onPress={() => setAsks('part')}>{t('acceptPart')}</Button>
        <Button onPress={() => setAsks('decline')}>{t('decline')}</Button>
      </div>
      {asks === 'part' ? <AcceptPart order={order} onClose={close} /> : null}
      {asks === 'decline' ? <Decline order={order} onClose={close} /> : null}
    </div>
  );
}

function Countdown({ expiresOn }: { readonly expiresOn: string | undefined }) {
  const t = useText(ordersCatalogue);
  const locale = useLocale();
  if (expiresOn === undefined) return t('acceptHeldOpen');
  const days = daysBetween(warsawDay(new Date()), expiresOn);
  return t('acceptHeld', {
    date: formatDate(expiresOn, locale),
    left: days < 0 ? t('daysOver') : t('daysLeft', { days }),
  });
}

interface AskProps {
  readonly order: Order;
  readonly onClose: () => void;
}

function AcceptPart({ order, onClose }: AskProps) {
  const api = useApi();
  const t = useText(ordersCatalogue);
  const quantity = useQuantity();
  const refresh = useRefresh();
  const form = useContractForm({
    schema: blankAsAbsent(commissioning.acceptOrder.input.required({ quantityMilli: true })),
    defaultValues: { orderId: order.id, version: order.version, quantityMilli: null as number | null },
    labels: { quantityMilli: t('acceptPartLabel') },
    submit: (input, key) => api.withKey(key)(commissioning.acceptOrder, input),
    onDone: async () => {
      onClose();
      await Promise.all([refresh('commissioning'), refresh('registry')]);
      showToast(t('acceptDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('acceptPartTitle')} submitLabel={t('acceptPart')} onClose={onClose}>
      <FormField of={form} name="quantityMilli">
        {(field) => (
          <UnitsField
            {...field}
            max={order.offeredMilli}
            hint={t('acceptPartHint', { offered: quantity(order.offeredMilli, order.unit) })}
          />
        )}
      </FormField>
    </FormDialog>
  );
}

function Decline({ order, onClose }: AskProps) {
  const api = useApi();
  const t = useText(ordersCatalogue);
  const options = useCommissioningOptions();
  const refresh = useRefresh();
  const { declineOrder } = commissioning;
  const form = useContractForm({
    schema: blankAsAbsent(declineOrder.input),
    defaultValues: { orderId: order.id, version: order.version, reason: '', comment: '' },
    labels: { reason: t('reason'), comment: t('declineComment') },
    submit: (input, key) => api.withKey(key)(declineOrder, input),
    onDone: async () => {
      onClose();
      await refresh('commissioning');
      showToast(t('declineDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('declineTitle')} submitLabel={t('declineSubmit')} onClose={onClose}>
      <FormField of={form} name="reason">
        {(field) => (
          <RadioTiles {...field} tiles={options('decline', declineOrder.input.shape.reason.options)} />
        )}
      </FormField>
      <FormField of={form} name="comment">
        {(field) => <TextArea {...field} optional />}
      </FormField>
    </FormDialog>
  );
}
