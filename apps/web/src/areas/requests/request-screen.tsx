import { coordination } from '@cus/contracts';
import { DateText, PageHeader, StateBadge, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useMay } from '../../session/use-may';
import { useProfile } from '../../session/use-session';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { StateWord } from '../../words/state-word';
import { ActPanel } from './act-panel';
import { ActButton, MoreActs } from './request-act-buttons';
import { actsOn, nextAct, type OfferedAct, type Request } from './request-acts';
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
  const nameOf = useResidentNames([request.residentId]);
  const acts = actsOn(request, me, may);
  const next = nextAct(request, acts);
  const leave = () =>
    void navigate({ to: '/requests/$requestId', params: { requestId: request.id }, search: {} });
  return (
    <>
      <PageHeader
        title={t('requestTitle', {
          name: request.residentId === undefined ? t('anonymous') : nameOf(request.residentId),
        })}
        lead={<Lead request={request} />}
        action={act === undefined ? <NextStep request={request} act={next} /> : undefined}
      />
      {act === undefined ? (
        <div className="app-pair">
          <div className="app-stack">
            <RequestFacts request={request} />
            <RequestTrail request={request} />
          </div>
          <MoreActs
            acts={acts.filter((each) => each !== next)}
            request={request}
            isEnded={acts.length === 0}
          />
        </div>
      ) : (
        <ActPanel key={act} act={act} request={request} onLeave={leave} />
      )}
    </>
  );
}

/** What comes next with the request; once it has a plan, the work goes on there. */
function NextStep({ request, act }: { readonly request: Request; readonly act: OfferedAct | undefined }) {
  const t = useText(requestsCatalogue);
  if (act !== undefined) return <ActButton act={act} request={request} variant="primary" />;
  if (request.planId === undefined) return null;
  return (
    <AppLinkButton to="/plans/$planId" params={{ planId: request.planId }} variant="primary">
      {t('openPlan')}
    </AppLinkButton>
  );
}

function Lead({ request }: { readonly request: Request }) {
  const t = useText(requestsCatalogue);
  return (
    <span className="app-lead">
      <span>
        {request.number}, {t('takenDown')} <DateText value={request.receivedOn} style="distance" />
      </span>
      <StateWord of="request" state={request.state} />
      {request.urgent ? <StateBadge tone="danger">{t('urgent')}</StateBadge> : null}
      {request.residentId === undefined ? null : (
        <Link to="/residents/$residentId" params={{ residentId: request.residentId }}>
          {t('openPerson')}
        </Link>
      )}
    </span>
  );
}
