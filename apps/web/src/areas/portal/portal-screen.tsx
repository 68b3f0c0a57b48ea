import { PageHeader, PhoneText, Tabs, useText } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { useSites } from '../../names/use-sites';
import { OrderList } from '../orders/order-list';
import { CurrentOrders } from './current-orders';
import { OfferInbox } from './offer-inbox';
import './portal.css';
import { portalCatalogue } from './portal-catalogue';
import { PORTAL_TABS, providerRoute } from './route';

/** The organisation's own desk: what it is asked, what it has taken on. It sees nothing of anybody else. */
export function PortalScreen() {
  const t = useText(portalCatalogue);
  const navigate = useNavigate({ from: '/provider' });
  const { tab = 'offers' } = providerRoute.useSearch();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs
        label={t('tabs')}
        selected={tab}
        onSelect={(id) => {
          const next = PORTAL_TABS.find((each) => each === id) ?? 'offers';
          void navigate({ search: { tab: next } });
        }}
        tabs={[
          { id: 'offers', title: t('tabOffers'), content: <OfferInbox /> },
          { id: 'current', title: t('tabCurrent'), content: <CurrentOrders /> },
          { id: 'ended', title: t('tabEnded'), content: <OrderList input={{}} empty={t('currentEmpty')} /> },
        ]}
      />
      <p className="app-quiet portal-help">
        <Help />
      </p>
    </>
  );
}

/** Whom to call about an order: the house that commissions services, if it has given a number. */
function Help() {
  const t = useText(portalCatalogue);
  const { sites } = useSites();
  const phone = sites.find((site) => site.active && site.pillar === 'services' && site.phone)?.phone;
  if (phone === undefined) return t('help');
  return (
    <>
      {t('helpAt')} <PhoneText phone={phone} />
    </>
  );
}
