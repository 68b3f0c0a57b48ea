import { commissioning } from '@cus/contracts';
import { Columns, Notice, PageHeader, Section, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { Loaded } from '../../shell/loaded';
import { CommissioningState, useCommissioningWord, useProviderName } from '../../words/commissioning';
import { OrderDeliveries } from './order-deliveries';
import { OrderFacts } from './order-facts';
import { OrderHistory } from './order-history';
import { OrderPerson } from './order-person';
import { OrderActions } from './order-actions';
import { OrderAnswer } from './order-answer';
import { OrderDialog, type AskedOrderAct } from './order-dialogs';
import { ordersCatalogue } from './orders-catalogue';
import './orders.css';
import { orderRoute } from './route';
import type { Order } from './order';
import { useOrderRights } from './use-order-rights';
import { useHidesPerson, useOrderTitles } from './use-order-titles';

/** One order as its reader may see it: the centre steers it, whoever does the work answers it and records visits. */
export function OrderScreen() {
  const api = useApi();
  const { orderId } = orderRoute.useParams();
  const order = useQuery(operationQuery(api, commissioning.getOrder, { orderId }));
  return <Loaded of={order}>{(found) => <OrderPage order={found} />}</Loaded>;
}

function OrderPage({ order }: { readonly order: Order }) {
  const t = useText(ordersCatalogue);
  const rights = useOrderRights(order);
  const hidesPerson = useHidesPerson();
  const [asks, setAsks] = useState<AskedOrderAct>();
  return (
    <>
      <PageHeader
        title={useOrderTitles([order])(order)}
        lead={<CommissioningState of="order" state={order.expired ? 'expired' : order.state} />}
      />
      <div className="orders-page">
        <OrderNotice order={order} />
        {rights.answers ? <OrderAnswer order={order} onAsk={setAsks} /> : null}
        <OrderActions order={order} rights={rights} onAsk={setAsks} />
        <OrderDialog act={asks} order={order} onClose={() => setAsks(undefined)} />
        <Columns>
          <OrderFacts order={order} />
          <OrderPerson
            residentId={order.residentId}
            isOffer={order.state === 'offered'}
            isHeldBack={hidesPerson(order)}
          />
        </Columns>
        <Section title={t('deliveries')}>
          <OrderDeliveries orderId={order.id} unit={order.unit} />
        </Section>
        <OrderHistory history={order.history} />
      </div>
    </>
  );
}

/** The one thing about this order that somebody has to act on. */
function OrderNotice({ order }: { readonly order: Order }) {
  const t = useText(ordersCatalogue);
  const c = useCommissioningWord();
  const providerName = useProviderName();
  const rights = useOrderRights(order);
  if (order.planWithdrawn) return <Notice tone="warning">{t('planWithdrawn')}</Notice>;
  if (!rights.steers) return null;
  if (order.expired) return <Notice tone="warning">{t('expired')}</Notice>;
  if (order.state === 'declined')
    return <Notice tone="warning">{t('declined', { reason: c('decline', order.reason ?? '') })}</Notice>;
  if (order.state === 'offered' && !rights.answers)
    return <Notice>{t('waitingFor', { provider: providerName(order.providerName) })}</Notice>;
  return null;
}
