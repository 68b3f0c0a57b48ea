import { coordination } from '@cus/contracts';
import { DateText, PageHeader, StateBadge, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useMay } from '../../session/use-may';
import { useProfile } from '../../session/use-session';
import { Loaded } from '../../shell/loaded';
import { StateWord } from '../../words/state-word';
import { ActPanel } from './act-panel';
import { ActButton, MoreActs } from './request-act-buttons';
import { actsOn, type Request } from './request-acts';
import { RequestFacts } from './request-facts';
import { RequestTrail } from './request-trail';
import { requestsCatalogue } from './requests-catalogue';
import './requests.css';

const route = getRouteApi('/signed-in/requests/$requestId');

/** One request: where it stands, what may be done now, and its whole trail. */
export function RequestScreen() {
  const api = useApi();
  const { requestId } = route.useParams();
  const request = useQuery(operationQuery(api, coordination.getRequest, { requestId }));
  return <Loaded of={request}>{(data) => <RequestPage request={data} />}</Loaded>;
}

function RequestPage({ request }: { readonly request: Request }) {
  const t = useText(requestsCatalogue);
  const navigate = useNavigate();
  const may = useMay();
  const me = useProfile()?.id;
  const { act } = route.useSearch();
  const [first, ...rest] = actsOn(request, me, may);
  const leave = () =>
    void navigate({ to: '/requests/$requestId', params: { requestId: request.id }, search: {} });
  return (
    <>
      <PageHeader
        title={t('requestTitle', { number: request.number })}
        lead={<Lead request={request} />}
        action={
          first !== undefined && act === undefined ? (
            <ActButton act={first} request={request} variant="primary" />
          ) : undefined
        }
      />
      {act === undefined ? (
        <div className="app-pair">
          <div className="app-stack">
            <RequestFacts request={request} />
            <RequestTrail request={request} />
          </div>
          <MoreActs acts={rest} request={request} isEnded={first === undefined} />
        </div>
      ) : (
        <ActPanel key={act} act={act} request={request} onLeave={leave} />
      )}
    </>
  );
}

function Lead({ request }: { readonly request: Request }) {
  const t = useText(requestsCatalogue);
  const nameOf = useResidentNames([request.residentId]);
  return (
    <>
      {request.residentId === undefined ? (
        t('anonymous')
      ) : (
        <Link to="/residents/$residentId" params={{ residentId: request.residentId }}>
          {nameOf(request.residentId)}
        </Link>
      )}
      {' · '}
      <DateText value={request.receivedOn} style="distance" />{' '}
      <StateWord of="request" state={request.state} />{' '}
      {request.urgent ? <StateBadge tone="danger">{t('urgent')}</StateBadge> : null}
    </>
  );
}
