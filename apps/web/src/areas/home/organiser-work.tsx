import { commissioning } from '@cus/contracts';
import { formatDate, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { useQuantity } from '../../words/commissioning';
import { homeCatalogue } from './home-catalogue';
import { DeliveryGroup, OrderGroup } from './order-work';
import { WorkGroup } from './work-group';

/** What an organiser does with orders today: place, place again, accept what was delivered. */
export function OrganiserTodo() {
  const t = useText(homeCatalogue);
  return (
    <>
      <Demand />
      <OrderGroup title={t('declinedOrders')} input={{ state: 'declined' }} />
      <DeliveryGroup title={t('deliveriesToAccept')} state="recorded" />
      <DeliveryGroup title={t('disputesAnswered')} state="answered" />
    </>
  );
}

export function DisputesOut() {
  const t = useText(homeCatalogue);
  return <DeliveryGroup title={t('disputesOut')} state="disputed" />;
}

/** Orders and papers that go wrong unless somebody looks. */
export function CommissioningAttention() {
  const t = useText(homeCatalogue);
  return (
    <>
      <OrderGroup title={t('expiredOffers')} input={{ expired: true }} late />
      <OrderGroup title={t('ordersWithoutPlan')} input={{ planWithdrawn: true }} />
      <PesRechecks />
    </>
  );
}

function Demand() {
  const api = useApi();
  const t = useText(homeCatalogue);
  const locale = useLocale();
  const services = useServices();
  const quantity = useQuantity();
  const demand = useQuery(operationQuery(api, commissioning.listDemand, { limit: 5 }));
  const items = demand.data?.items ?? [];
  const nameOf = useResidentNames(items.map((line) => line.residentId));
  return (
    <WorkGroup
      title={t('demand')}
      allTo="/orders"
      hasMore={demand.data?.next !== undefined}
      lines={items.map((line) => ({
        id: line.planLineId,
        title: `${services.nameOf(line.serviceCode)}: ${nameOf(line.residentId)}`,
        to: `/orders/new?planLineId=${line.planLineId}`,
        detail: quantity(line.remainingMilli, line.unit),
        when: t('since', { date: formatDate(line.from, locale) }),
      }))}
    />
  );
}

function PesRechecks() {
  const api = useApi();
  const t = useText(homeCatalogue);
  const locale = useLocale();
  const rechecks = useQuery(operationQuery(api, commissioning.listPesRechecks, {}));
  return (
    <WorkGroup
      title={t('pesRechecks')}
      lines={(rechecks.data?.items ?? []).map((contract) => ({
        id: contract.contractId,
        title: contract.providerName,
        to: `/orders/contracts/${contract.contractId}`,
        detail: contract.contractNumber,
        late: contract.expired,
        when: t(contract.expired ? 'recheckExpired' : 'recheckEnds', {
          date: formatDate(contract.coveredUntil, locale),
        }),
      }))}
    />
  );
}
