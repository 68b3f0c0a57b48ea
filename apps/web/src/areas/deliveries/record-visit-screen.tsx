import { commissioning, type Output } from '@cus/contracts';
import { Button, PageHeader, useText, warsawDay } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { FormTop } from '../../forms/form-top';
import { useActForm } from '../../forms/use-act-form';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { Loaded } from '../../shell/loaded';
import { PhotoField } from '../../photos/photo-field';
import { useQuantity } from '../../words/commissioning';
import { MOST_CARD_PHOTOS, useRecordVisit } from './card-photos';
import { deliveriesCatalogue } from './deliveries-catalogue';
import { recordVisitRoute } from './route';
import { useVisitLabels, VisitFields } from './visit-fields';
import { inputOfVisit, type VisitDraft } from './visit-input';

type Order = Output<typeof commissioning.getOrder>;

/** One visit written down by whoever did it: when, how much, and what proves it. */
export function RecordVisitScreen() {
  const api = useApi();
  const { orderId } = recordVisitRoute.useParams();
  const order = useQuery(operationQuery(api, commissioning.getOrder, { orderId }));
  return <Loaded of={order}>{(found) => <RecordVisit order={found} />}</Loaded>;
}

function RecordVisit({ order }: { readonly order: Order }) {
  const t = useText(deliveriesCatalogue);
  const services = useServices();
  const quantity = useQuantity();
  const nameOf = useResidentNames([order.residentId]);
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const form = useRecordForm(order, photos);
  return (
    <>
      <PageHeader
        title={t('recordTitle')}
        lead={t('recordLead', {
          service: services.nameOf(order.serviceCode),
          name: nameOf(order.residentId),
          left: quantity(Math.max(0, order.quantityMilli - order.deliveredMilli), order.unit),
        })}
      />
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <FormTop of={form} />
        <VisitFields
          of={form}
          unit={order.unit}
          from={order.from}
          to={order.to}
          extraLimitGrosze={order.extraLimitGrosze}
          order={order}
        />
        <PhotoField
          label={t('cardPhotosOptional')}
          most={MOST_CARD_PHOTOS}
          value={photos}
          onChange={setPhotos}
        />
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('recordSubmit')}
          </Button>
        </div>
      </form>
    </>
  );
}

function useRecordForm(order: Order, photos: readonly string[]) {
  const navigate = useNavigate();
  const today = warsawDay(new Date());
  return useActForm<typeof commissioning.recordDelivery, VisitDraft>({
    operation: commissioning.recordDelivery,
    fixed: { orderId: order.id },
    values: {
      performedOn: dayWithin(today, order.from, order.to),
      startedAt: '',
      endedAt: '',
      quantityMilli: order.unit === 'hour' ? null : 1000,
      extraGrosze: null,
      performedBy: order.performedBy ?? '',
      performerName: order.performerName ?? '',
      proof: { method: '', reference: '' },
    },
    labels: useVisitLabels(),
    toInput: inputOfVisit,
    submit: useRecordVisit(order.id, photos),
    onDone: () => {
      void navigate({ to: '/orders/$orderId', params: { orderId: order.id } });
    },
  });
}

/** Today, or the nearest day on which the order lets work be done. */
function dayWithin(today: string, from: string, to: string): string {
  if (today < from) return from;
  return today > to ? to : today;
}
