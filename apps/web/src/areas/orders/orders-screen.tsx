import { commissioning } from '@cus/contracts';
import { PageHeader, Tabs, useText } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { DemandList } from './demand-list';
import { OrderList } from './order-list';
import { OrderStateFilter } from './order-state-filter';
import { ordersCatalogue } from './orders-catalogue';
import { ordersRoute, type OrdersSearch } from './route';

/** What plans ask for and nobody does yet, and every order that was made from it. */
export function OrdersScreen() {
  const t = useText(ordersCatalogue);
  const may = useMay();
  const navigate = useNavigate({ from: '/orders' });
  const { tab = 'demand', state } = ordersRoute.useSearch();
  const show = (next: OrdersSearch) => void navigate({ search: (before) => ({ ...before, ...next }) });

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t(may(commissioning.placeOrder) ? 'lead' : 'leadReader')}
        others={
          <>
            <AppLinkButton to="/orders/contracts">{t('contracts')}</AppLinkButton>
            <AppLinkButton to="/orders/providers">{t('providers')}</AppLinkButton>
            <AppLinkButton to="/orders/projects">{t('projects')}</AppLinkButton>
          </>
        }
      />
      <Tabs
        label={t('tabs')}
        selected={tab}
        onSelect={(id) => show({ tab: id === 'orders' ? 'orders' : 'demand' })}
        tabs={[
          {
            id: 'demand',
            title: t('tabDemand'),
            content: <DemandList mayPlace={may(commissioning.placeOrder)} />,
          },
          {
            id: 'orders',
            title: t('tabOrders'),
            content: (
              <>
                <OrderStateFilter state={state} onChange={(next) => show({ state: next })} />
                <OrderList input={state === undefined ? {} : { state }} showsProvider />
              </>
            ),
          },
        ]}
      />
    </>
  );
}
