import { commissioning, type Output } from '@cus/contracts';
import { EmptyState, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { BedDouble, ClipboardPen, Wrench } from 'lucide-react';
import { usePages } from '../../api/use-pages';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { AppLinkButton } from '../../shell/app-link';
import { LoadedPages } from '../../shell/loaded-pages';
import { useQuantity } from '../../words/commissioning';
import { portalCatalogue } from './portal-catalogue';

type Order = Output<typeof commissioning.listOrders>['items'][number];

/** Orders this organisation works on now; recording a visit is one press away. */
export function CurrentOrders() {
  const t = useText(portalCatalogue);
  const running = usePages(commissioning.listOrders, { state: 'in-delivery', limit: 50 });
  const fresh = usePages(commissioning.listOrders, { state: 'accepted', limit: 50 });
  const rows = [...(fresh.items ?? []), ...(running.items ?? [])];
  const nameOf = useResidentNames(rows.map((order) => order.residentId));
  const isEmpty = rows.length === 0;
  return (
    <LoadedPages of={fresh}>
      {(accepted) => (
        <LoadedPages of={running}>
          {(started) =>
            isEmpty ? (
              <EmptyState title={t('currentEmptyTitle')}>{t('currentEmpty')}</EmptyState>
            ) : (
              <ul className="portal-list">
                {[...accepted, ...started].map((order) => (
                  <CurrentLine key={order.id} order={order} name={nameOf(order.residentId)} />
                ))}
              </ul>
            )
          }
        </LoadedPages>
      )}
    </LoadedPages>
  );
}

function CurrentLine({ order, name }: { readonly order: Order; readonly name: string }) {
  const t = useText(portalCatalogue);
  const services = useServices();
  const quantity = useQuantity();
  const title = `${services.nameOf(order.serviceCode)}: ${name}`;
  return (
    <li className="portal-row">
      <Link to="/orders/$orderId" params={{ orderId: order.id }} className="portal-line">
        <b>{title}</b>
        <span>
          {t('progress', {
            delivered: quantity(order.deliveredMilli, order.unit),
            whole: quantity(order.quantityMilli, order.unit),
          })}
        </span>
      </Link>
      {order.fulfilment === 'handyman' ? (
        <AppLinkButton to="/handyman" icon={<Wrench aria-hidden className="ok-icon" />}>
          {t('openRepairs', { what: title })}
        </AppLinkButton>
      ) : null}
      {order.fulfilment === 'housing' ? (
        <AppLinkButton to="/housing" icon={<BedDouble aria-hidden className="ok-icon" />}>
          {t('openFlats', { what: title })}
        </AppLinkButton>
      ) : null}
      {order.fulfilment === 'generic' ? (
        <AppLinkButton
          to="/orders/$orderId/visit"
          params={{ orderId: order.id }}
          icon={<ClipboardPen aria-hidden className="ok-icon" />}
        >
          {t('recordVisit', { what: title })}
        </AppLinkButton>
      ) : null}
    </li>
  );
}
