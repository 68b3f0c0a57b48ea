import { commissioning, type Output } from '@cus/contracts';
import {
  DataTable,
  DateText,
  DescriptionList,
  formatTime,
  Money,
  Notice,
  PageHeader,
  Section,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { usePerformer } from '../../names/use-performer';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { Loaded } from '../../shell/loaded';
import { CommissioningState, useCommissioningWord, useQuantity } from '../../words/commissioning';
import { monthName } from '../month/month-words';
import { deliveriesCatalogue } from './deliveries-catalogue';
import './deliveries.css';
import { DeliveryActions } from './delivery-actions';
import { DeliveryDialog, type AskedDeliveryAct } from './delivery-dialogs';
import { DeliveryPhotos } from './delivery-photos';
import { deliveryRoute } from './route';

export type DeliveryDetail = Output<typeof commissioning.getDelivery>;

/** One delivery record: what was done, what proves it, how it stands, and every version of it. */
export function DeliveryScreen() {
  const api = useApi();
  const { deliveryId } = deliveryRoute.useParams();
  const delivery = useQuery(operationQuery(api, commissioning.getDelivery, { deliveryId }));
  return <Loaded of={delivery}>{(found) => <DeliveryPage delivery={found} />}</Loaded>;
}

function DeliveryPage({ delivery }: { readonly delivery: DeliveryDetail }) {
  const t = useText(deliveriesCatalogue);
  const c = useCommissioningWord();
  const services = useServices();
  const nameOf = useResidentNames([delivery.residentId]);
  const [asks, setAsks] = useState<AskedDeliveryAct>();
  const dispute = [c('dispute', delivery.disputeReason ?? ''), delivery.disputeComment]
    .filter(Boolean)
    .join(': ');
  return (
    <>
      <PageHeader
        title={t('deliveryTitle', {
          service: services.nameOf(delivery.serviceCode),
          name: nameOf(delivery.residentId),
        })}
        lead={<CommissioningState of="delivery" state={delivery.state} />}
      />
      <div className="deliveries-page">
        {delivery.state === 'disputed' || delivery.state === 'answered' ? (
          <Notice tone="warning">
            <p>{t('disputed', { reason: dispute })}</p>
            {delivery.answer === undefined ? null : <p>{t('answered', { answer: delivery.answer })}</p>}
          </Notice>
        ) : null}
        <DeliveryActions delivery={delivery} onAsk={setAsks} />
        <DeliveryDialog act={asks} delivery={delivery} onClose={() => setAsks(undefined)} />
        <DeliveryFacts delivery={delivery} />
        <DeliveryPhotos delivery={delivery} />
        <Revisions delivery={delivery} />
      </div>
    </>
  );
}

function DeliveryFacts({ delivery }: { readonly delivery: DeliveryDetail }) {
  const t = useText(deliveriesCatalogue);
  const c = useCommissioningWord();
  const locale = useLocale();
  const quantity = useQuantity();
  const performer = usePerformer([delivery])(delivery);
  const { startedAt, endedAt, proof } = delivery;
  return (
    <DescriptionList
      facts={[
        { term: t('day'), value: <DateText value={delivery.performedOn} style="long" /> },
        {
          term: t('hours'),
          value:
            startedAt === undefined || endedAt === undefined
              ? t('noHours')
              : `${formatTime(startedAt, locale)}–${formatTime(endedAt, locale)}`,
        },
        { term: t('performer'), value: performer ?? t('performerUnknown') },
        { term: t('quantity'), value: quantity(delivery.quantityMilli, delivery.unit) },
        { term: t('value'), value: <Money grosze={delivery.amountGrosze} /> },
        ...(delivery.extraGrosze === 0
          ? []
          : [{ term: t('extra'), value: <Money grosze={delivery.extraGrosze} /> }]),
        { term: t('proof'), value: [c('proof', proof.method), proof.reference].filter(Boolean).join(', ') },
        {
          term: t('order'),
          value: (
            <Link to="/orders/$orderId" params={{ orderId: delivery.orderId }}>
              {t('openOrder')}
            </Link>
          ),
        },
        { term: t('contract'), value: delivery.contractNumber },
        { term: t('source'), value: t(`source.${delivery.source}`) },
        {
          term: t('settledMonth'),
          value:
            delivery.settledMonth === undefined ? t('notSettled') : monthName(delivery.settledMonth, locale),
        },
      ]}
    />
  );
}

function Revisions({ delivery }: { readonly delivery: DeliveryDetail }) {
  const t = useText(deliveriesCatalogue);
  const quantity = useQuantity();
  return (
    <Section title={t('revisions')}>
      <DataTable
        caption={t('revisions')}
        hideCaption
        rows={delivery.revisions}
        rowId={(row) => String(row.revision)}
        columns={[
          { id: 'revision', title: t('state'), cell: (row) => t('revision', { revision: row.revision }) },
          { id: 'day', title: t('day'), cell: (row) => <DateText value={row.performedOn} /> },
          {
            id: 'quantity',
            title: t('quantity'),
            align: 'end',
            cell: (row) => quantity(row.quantityMilli, delivery.unit),
          },
          {
            id: 'value',
            title: t('value'),
            align: 'end',
            cell: (row) => <Money grosze={row.amountGrosze} />,
          },
          {
            id: 'recorded',
            title: t('recordedAt'),
            cell: (row) => <DateText value={row.recordedAt} style="moment" />,
          },
          {
            id: 'accepted',
            title: t('acceptedOn'),
            cell: (row) => (row.acceptedOn === undefined ? '–' : <DateText value={row.acceptedOn} />),
          },
          {
            id: 'unaccepted',
            title: t('unacceptedOn'),
            cell: (row) => (row.unacceptedOn === undefined ? '–' : <DateText value={row.unacceptedOn} />),
          },
        ]}
      />
    </Section>
  );
}
