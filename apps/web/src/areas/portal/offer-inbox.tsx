import { commissioning, type Output } from '@cus/contracts';
import {
  daysBetween,
  EmptyState,
  formatDate,
  formatMoney,
  StateBadge,
  useLocale,
  useText,
  warsawDay,
} from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { usePages } from '../../api/use-pages';
import { useServices } from '../../names/use-services';
import { LoadedPages } from '../../shell/loaded-pages';
import { useQuantity } from '../../words/commissioning';
import { portalCatalogue } from './portal-catalogue';

type Offer = Output<typeof commissioning.listOrders>['items'][number];

/** Offers that wait, each with how long is left; one press opens it to be answered. */
export function OfferInbox() {
  const t = useText(portalCatalogue);
  const offers = usePages(commissioning.listOrders, { state: 'offered', limit: 50 });
  return (
    <LoadedPages of={offers}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title={t('offersEmptyTitle')} icon={<Inbox aria-hidden className="ok-icon" />}>
            {t('offersEmpty')}
          </EmptyState>
        ) : (
          <ul className="portal-list">
            {[...rows].sort(byAnswerDay).map((offer) => (
              <OfferLine key={offer.id} offer={offer} />
            ))}
          </ul>
        )
      }
    </LoadedPages>
  );
}

function byAnswerDay(a: Offer, b: Offer): number {
  return (a.expiresOn ?? '9999').localeCompare(b.expiresOn ?? '9999');
}

function OfferLine({ offer }: { readonly offer: Offer }) {
  const t = useText(portalCatalogue);
  const locale = useLocale();
  const services = useServices();
  const quantity = useQuantity();
  return (
    <li>
      <Link to="/orders/$orderId" params={{ orderId: offer.id }} className="portal-line">
        <b>
          {t('offer', {
            service: services.nameOf(offer.serviceCode),
            quantity: quantity(offer.offeredMilli, offer.unit),
          })}
        </b>
        <span>
          {t('period', {
            from: formatDate(offer.from, locale),
            to: formatDate(offer.to, locale),
            value: formatMoney(offer.valueGrosze, locale, true),
          })}
        </span>
        <Countdown offer={offer} />
      </Link>
    </li>
  );
}

function Countdown({ offer }: { readonly offer: Offer }) {
  const t = useText(portalCatalogue);
  const locale = useLocale();
  if (offer.expiresOn === undefined) return <StateBadge tone="waiting">{t('noLimit')}</StateBadge>;
  const date = formatDate(offer.expiresOn, locale);
  if (offer.expired) return <StateBadge tone="danger">{t('expired', { date })}</StateBadge>;
  const days = daysBetween(warsawDay(new Date()), offer.expiresOn);
  return (
    <StateBadge tone={days <= 1 ? 'warning' : 'waiting'}>
      {t('answerBy', { date, left: t('daysLeft', { days: Math.max(0, days) }) })}
    </StateBadge>
  );
}
