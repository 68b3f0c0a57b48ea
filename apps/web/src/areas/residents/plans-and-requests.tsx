import { coordination } from '@cus/contracts';
import { DataTable, DateText, Section, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useMay } from '../../session/use-may';
import { Loaded } from '../../shell/loaded';
import { StateWord } from '../../words/state-word';
import { useWords } from '../../words/words';
import { residentsCatalogue } from './residents-catalogue';

/** Plans and requests of one person. */
export function PlansAndRequests({ residentId }: { readonly residentId: string }) {
  const may = useMay();
  return (
    <div className="app-stack">
      {may(coordination.listPlans) ? <PlansOf residentId={residentId} /> : null}
      <RequestsOf residentId={residentId} />
    </div>
  );
}

function PlansOf({ residentId }: { readonly residentId: string }) {
  const t = useText(residentsCatalogue);
  const api = useApi();
  const plans = useQuery(operationQuery(api, coordination.listPlans, { residentId }));
  return (
    <Section title={t('plans')}>
      <Loaded of={plans}>
        {({ items }) => (
          <DataTable
            caption={t('plans')}
            hideCaption
            rows={items}
            rowId={(plan) => plan.id}
            columns={[
              {
                id: 'number',
                title: t('number'),
                cell: (plan) => (
                  <Link to="/plans/$planId" params={{ planId: plan.id }}>
                    {plan.number}
                  </Link>
                ),
              },
              { id: 'state', title: t('state'), cell: (plan) => <StateWord of="plan" state={plan.state} /> },
              { id: 'to', title: t('validTo'), cell: (plan) => <DateText value={plan.validTo} /> },
            ]}
            empty={<p className="app-quiet">{t('noPlans')}</p>}
          />
        )}
      </Loaded>
    </Section>
  );
}

function RequestsOf({ residentId }: { readonly residentId: string }) {
  const t = useText(residentsCatalogue);
  const w = useWords();
  const api = useApi();
  const requests = useQuery(operationQuery(api, coordination.listRequests, { residentId, sort: 'received' }));
  return (
    <Section title={t('requests')}>
      <Loaded of={requests}>
        {({ items }) => (
          <DataTable
            caption={t('requests')}
            hideCaption
            rows={items}
            rowId={(request) => request.id}
            columns={[
              {
                id: 'number',
                title: t('number'),
                cell: (request) => (
                  <Link to="/requests/$requestId" params={{ requestId: request.id }}>
                    {request.number}
                  </Link>
                ),
              },
              {
                id: 'reason',
                title: t('reason'),
                cell: (request) => request.reasonCodes.map((code) => w(`reason.${code}`)).join(', '),
              },
              {
                id: 'state',
                title: t('state'),
                cell: (request) => <StateWord of="request" state={request.state} />,
              },
              { id: 'on', title: t('received'), cell: (request) => <DateText value={request.receivedOn} /> },
            ]}
            empty={<p className="app-quiet">{t('noRequests')}</p>}
          />
        )}
      </Loaded>
    </Section>
  );
}
