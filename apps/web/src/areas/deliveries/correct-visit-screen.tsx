import { commissioning, type Output } from '@cus/contracts';
import { Button, formatTime, Notice, PageHeader, showToast, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { FormTop } from '../../forms/form-top';
import { useActForm } from '../../forms/use-act-form';
import { Loaded } from '../../shell/loaded';
import { useCommissioningWord } from '../../words/commissioning';
import { monthName } from '../month/month-words';
import { deliveriesCatalogue } from './deliveries-catalogue';
import { useDeliveryStands } from './delivery-dialogs';
import { correctVisitRoute } from './route';
import { useVisitLabels, VisitFields } from './visit-fields';
import { inputOfVisit, type VisitDraft } from './visit-input';

type Delivery = Output<typeof commissioning.getDelivery>;
type Order = Output<typeof commissioning.getOrder>;

/** The same form, filled with what was recorded; what is saved becomes the next version. */
export function CorrectVisitScreen() {
  const api = useApi();
  const t = useText(deliveriesCatalogue);
  const { deliveryId } = correctVisitRoute.useParams();
  const delivery = useQuery(operationQuery(api, commissioning.getDelivery, { deliveryId }));
  const orderId = delivery.data?.orderId;
  const order = useQuery({
    ...operationQuery(api, commissioning.getOrder, { orderId: orderId ?? '' }),
    enabled: orderId !== undefined,
  });
  return (
    <>
      <PageHeader title={t('correctTitle')} />
      <Loaded of={delivery}>
        {(found) => <Loaded of={order}>{(its) => <CorrectVisit delivery={found} order={its} />}</Loaded>}
      </Loaded>
    </>
  );
}

function CorrectVisit({ delivery, order }: { readonly delivery: Delivery; readonly order: Order }) {
  const t = useText(deliveriesCatalogue);
  const locale = useLocale();
  const form = useCorrectForm(delivery);
  return (
    <form className="ok-form" onSubmit={form.onSubmit} noValidate>
      <FormTop of={form} />
      {delivery.settledMonth === undefined ? null : (
        <Notice tone="warning">
          {t('correctSettled', { month: monthName(delivery.settledMonth, locale) })}
        </Notice>
      )}
      <VisitFields
        of={form}
        unit={delivery.unit}
        from={order.from}
        to={order.to}
        extraLimitGrosze={order.extraLimitGrosze}
        order={order}
      />
      <div className="ok-form-actions">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t('correctSubmit')}
        </Button>
      </div>
    </form>
  );
}

function useCorrectForm(delivery: Delivery) {
  const t = useText(deliveriesCatalogue);
  const c = useCommissioningWord();
  const navigate = useNavigate();
  const clock = (instant: string | undefined) => (instant === undefined ? '' : formatTime(instant, 'pl'));
  return useActForm<typeof commissioning.correctDelivery, VisitDraft>({
    operation: commissioning.correctDelivery,
    fixed: { deliveryId: delivery.id, version: delivery.version },
    stands: useDeliveryStands(delivery),
    wordsOf: (field, value) => (field === 'method' ? c('proof', String(value)) : undefined),
    values: {
      performedOn: delivery.performedOn,
      startedAt: clock(delivery.startedAt),
      endedAt: clock(delivery.endedAt),
      quantityMilli: delivery.quantityMilli,
      extraGrosze: delivery.extraGrosze,
      performedBy: delivery.performedBy ?? '',
      performerName: delivery.performerName ?? '',
      proof: { method: delivery.proof.method, reference: delivery.proof.reference ?? '' },
    },
    labels: useVisitLabels(),
    toInput: inputOfVisit,
    onDone: () => {
      showToast(t('correctDone'));
      void navigate({ to: '/deliveries/$deliveryId', params: { deliveryId: delivery.id } });
    },
  });
}
