import { coordination } from '@cus/contracts';
import { formatDate, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { homeCatalogue } from './home-catalogue';
import { WorkGroup } from './work-group';

/** Plans this coordinator wrote that wait for the director or an organiser. */
export function PlansAtApproval() {
  const api = useApi();
  const t = useText(homeCatalogue);
  const plans = useQuery(
    operationQuery(api, coordination.listPlans, { mine: true, openState: 'agreed', limit: 5 }),
  );
  const items = plans.data?.items ?? [];
  const nameOf = useResidentNames(items.map((plan) => plan.residentId));
  return (
    <WorkGroup
      title={t('plansAtApproval')}
      allTo="/plans?view=to-approve"
      hasMore={plans.data?.next !== undefined}
      lines={items.map((plan) => ({
        id: plan.id,
        title: nameOf(plan.residentId),
        to: `/plans/${plan.id}`,
        detail: plan.number,
      }))}
    />
  );
}

/** Requests somebody of the other pillar has to take up. */
export function RequestsPassed() {
  const api = useApi();
  const t = useText(homeCatalogue);
  const locale = useLocale();
  const requests = useQuery(operationQuery(api, coordination.listRequests, { states: ['passed'], limit: 5 }));
  const items = requests.data?.items ?? [];
  const nameOf = useResidentNames(items.map((request) => request.residentId));
  return (
    <WorkGroup
      title={t('requestsPassed')}
      allTo="/requests?view=passed"
      hasMore={requests.data?.next !== undefined}
      lines={items.map((request) => ({
        id: request.id,
        title: request.residentId === undefined ? t('anonymous') : nameOf(request.residentId),
        to: `/requests/${request.id}`,
        detail: request.number,
        when: t('since', { date: formatDate(request.receivedOn, locale) }),
      }))}
    />
  );
}
