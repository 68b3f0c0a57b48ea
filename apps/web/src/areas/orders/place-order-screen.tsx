import { commissioning } from '@cus/contracts';
import { EmptyState, PageHeader, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { OfferAgainForm } from './offer-again-form';
import { ordersCatalogue } from './orders-catalogue';
import { PlaceOrderForm } from './place-order-form';
import './orders.css';
import { placeOrderRoute } from './route';

/** Gives a line of a plan, or a declined order, to whoever will do it. */
export function PlaceOrderScreen() {
  const { planLineId, again } = placeOrderRoute.useSearch();
  return again === undefined ? <ForPlanLine planLineId={planLineId} /> : <Again orderId={again} />;
}

/** The most lines one answer holds; a centre has a few dozen waiting at a time. */
const MOST = 200;

function ForPlanLine({ planLineId }: { readonly planLineId: string | undefined }) {
  const api = useApi();
  const t = useText(ordersCatalogue);
  const demand = useQuery(operationQuery(api, commissioning.listDemand, { limit: MOST }));
  const line = demand.data?.items.find((each) => each.planLineId === planLineId);
  return (
    <>
      <Head title={t('placeTitle')} serviceCode={line?.serviceCode} residentId={line?.residentId} />
      <Loaded of={demand}>
        {() =>
          line === undefined ? (
            <EmptyState
              title={t('noLine')}
              action={<AppLinkButton to="/orders">{t('backToDemand')}</AppLinkButton>}
            >
              {t('demandEmpty')}
            </EmptyState>
          ) : (
            <PlaceOrderForm line={line} />
          )
        }
      </Loaded>
    </>
  );
}

function Again({ orderId }: { readonly orderId: string }) {
  const api = useApi();
  const t = useText(ordersCatalogue);
  const order = useQuery(operationQuery(api, commissioning.getOrder, { orderId }));
  return (
    <>
      <Head
        title={t('placeAgainTitle')}
        serviceCode={order.data?.serviceCode}
        residentId={order.data?.residentId}
      />
      <Loaded of={order}>{(found) => <OfferAgainForm order={found} />}</Loaded>
    </>
  );
}

interface HeadProps {
  readonly title: string;
  readonly serviceCode: string | undefined;
  readonly residentId: string | undefined;
}

function Head({ title, serviceCode, residentId }: HeadProps) {
  const t = useText(ordersCatalogue);
  const services = useServices();
  const nameOf = useResidentNames([residentId]);
  return (
    <PageHeader
      title={title}
      lead={
        serviceCode === undefined
          ? undefined
          : t('placeLead', { service: services.nameOf(serviceCode), name: nameOf(residentId) })
      }
    />
  );
}
