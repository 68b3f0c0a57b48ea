import { useText } from '@cus/ui';
import { homeCatalogue } from './home-catalogue';
import { OrderGroup } from './order-work';

/** What own staff in the field do today. */
export function FieldHome() {
  const t = useText(homeCatalogue);
  return <OrderGroup title={t('jobsToAccept')} input={{ state: 'offered', expired: false }} />;
}
