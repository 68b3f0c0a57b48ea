import { commissioning } from '@cus/contracts';
import { FilterChips, PageHeader, useText } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { useMay } from '../../session/use-may';
import { useCommissioningWord } from '../../words/commissioning';
import { AcceptanceList } from './acceptance-list';
import { deliveriesCatalogue } from './deliveries-catalogue';
import { DeliveryList } from './delivery-list';
import { DELIVERY_STATES, deliveriesRoute } from './route';

/** What was done: the centre accepts it here; whoever did it sees how it stands. */
export function DeliveriesScreen() {
  const t = useText(deliveriesCatalogue);
  const c = useCommissioningWord();
  const mayJudge = useMay()(commissioning.acceptDeliveries);
  const navigate = useNavigate({ from: '/deliveries' });
  const search = deliveriesRoute.useSearch();
  const state = search.state ?? (mayJudge ? 'recorded' : undefined);
  const isJudged = mayJudge && (state === 'recorded' || state === 'answered');
  return (
    <>
      <PageHeader title={t('title')} lead={t(mayJudge ? 'leadJudge' : 'leadReporter')} />
      <FilterChips
        label={t('stateFilter')}
        mode={mayJudge ? 'single' : 'multiple'}
        chips={DELIVERY_STATES.map((id) => ({ id, label: c('delivery', id) }))}
        selected={state === undefined ? [] : [state]}
        onChange={(chosen) => {
          const next = DELIVERY_STATES.find((id) => id !== state && chosen.includes(id));
          void navigate({ search: { state: next } });
        }}
      />
      {isJudged ? (
        <AcceptanceList key={state} state={state} />
      ) : (
        <DeliveryList state={state} isJudge={mayJudge} />
      )}
    </>
  );
}
