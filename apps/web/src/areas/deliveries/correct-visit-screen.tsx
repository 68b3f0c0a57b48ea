import { commissioning, type Output } from '@cus/contracts';
import { Button, ErrorSummary, formatTime, PageHeader, showToast, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useRefresh } from '../../api/use-refresh';
import { useApi } from '../../app-services';
import { useContractForm } from '../../forms/use-contract-form';
import { Loaded } from '../../shell/loaded';
import { deliveriesCatalogue } from './deliveries-catalogue';
import { correctVisitRoute } from './route';
import { useVisitLabels, VisitFields } from './visit-fields';
import { visitSchema } from './visit-input';

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
  const form = useCorrectForm(delivery);
  return (
    <form className="ok-form" onSubmit={form.onSubmit} noValidate>
      <ErrorSummary problems={form.problems} attempt={form.attempt} footer={form.traceId} />
      <VisitFields
        of={form}
        unit={delivery.unit}
        from={order.from}
        to={order.to}
        extraLimitGrosze={order.extraLimitGrosze}
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
  const api = useApi();
  const t = useText(deliveriesCatalogue);
  const refresh = useRefresh();
  const navigate = useNavigate();
  const clock = (instant: string | undefined) => (instant === undefined ? '' : formatTime(instant, 'pl'));
  return useContractForm({
    schema: visitSchema(commissioning.correctDelivery.input),
    defaultValues: {
      deliveryId: delivery.id,
      version: delivery.version,
      performedOn: delivery.performedOn as string,
      startedAt: clock(delivery.startedAt),
      endedAt: clock(delivery.endedAt),
      quantityMilli: delivery.quantityMilli as number | null,
      extraGrosze: delivery.extraGrosze as number | null,
      proof: { method: delivery.proof.method as string, reference: delivery.proof.reference ?? '' },
    },
    labels: useVisitLabels(),
    submit: (input, key) => api.withKey(key)(commissioning.correctDelivery, input),
    onDone: async () => {
      await refresh('commissioning');
      showToast(t('correctDone'));
      await navigate({ to: '/deliveries/$deliveryId', params: { deliveryId: delivery.id } });
    },
  });
}
