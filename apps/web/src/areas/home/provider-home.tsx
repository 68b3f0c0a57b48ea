import { useText } from '@cus/ui';
import { homeCatalogue } from './home-catalogue';
import { DeliveryGroup, OrderGroup } from './order-work';

/** What a contracted organisation does today: answer offers, answer disputes. */
export function ProviderHome() {
  const t = useText(homeCatalogue);
  return (
    <>
      <OrderGroup title={t('offeredToYou')} input={{ state: 'offered', expired: false }} allTo="/provider" />
      <DeliveryGroup title={t('disputesToAnswer')} state="disputed" />
    </>
  );
}
