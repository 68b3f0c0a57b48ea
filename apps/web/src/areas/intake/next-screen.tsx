import { coordination, registry, type Output } from '@cus/contracts';
import {
  Button,
  DateText,
  DescriptionList,
  type Fact,
  formatDate,
  formatPhone,
  PageHeader,
  PolishPaper,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useSites } from '../../names/use-sites';
import { useStaffNames } from '../../names/use-staff-names';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { addressLine } from '../../words/address-line';
import { DeadlineLine } from '../../words/deadline-line';
import { useWords } from '../../words/words';
import { intakeCatalogue } from './intake-catalogue';
import './intake.css';

type Request = Output<typeof coordination.getRequest>;

const route = getRouteApi('/signed-in/intake/next/$requestId');

/** What to tell the person now: the number, who takes care of it, and until when. */
export function NextScreen() {
  const api = useApi();
  const { requestId } = route.useParams();
  const request = useQuery(operationQuery(api, coordination.getRequest, { requestId }));
  return <Loaded of={request}>{(data) => <Next request={data} />}</Loaded>;
}

function Next({ request }: { readonly request: Request }) {
  const t = useText(intakeCatalogue);
  return (
    <>
      <div className="ok-no-print">
        <PageHeader
          title={t('nextTitle')}
          lead={t('nextLead')}
          action={
            <AppLinkButton to="/intake" variant="primary">
              {t('another')}
            </AppLinkButton>
          }
          others={
            <>
              <Button icon={<Printer aria-hidden className="ok-icon" />} onPress={() => window.print()}>
                {t('printSlip')}
              </Button>
              <AppLinkButton to="/requests/$requestId" params={{ requestId: request.id }}>
                {t('openRequest')}
              </AppLinkButton>
            </>
          }
        />
        <p className="intake-number">
          <span className="app-quiet">{t('number')}</span>
          <strong>{request.number}</strong>
        </p>
        <NextFacts request={request} />
      </div>
      <PolishPaper>
        <Slip request={request} />
      </PolishPaper>
    </>
  );
}

function NextFacts({ request }: { readonly request: Request }) {
  const t = useText(intakeCatalogue);
  const w = useWords();
  const staffName = useStaffNames([request.assigneeId]);
  const facts: Fact[] = [
    {
      term: t('who'),
      value:
        request.assigneeId === undefined
          ? t('nobodyYet', { pillar: w(`pillar.${request.pillar}`) })
          : staffName(request.assigneeId),
    },
    ...(request.callBackOn === undefined
      ? []
      : [{ term: t('callBack'), value: <DateText value={request.callBackOn} style="long" /> }]),
    ...(request.deadlines.length === 0
      ? []
      : [
          {
            term: t('deadlines'),
            value: request.deadlines.map((each) => <DeadlineLine key={each.clock} deadline={each} />),
          },
        ]),
  ];
  return <DescriptionList facts={facts} />;
}

/** Half a page to hand over: no names, so that a lost slip tells nothing about anybody. */
function Slip({ request }: { readonly request: Request }) {
  const t = useText(intakeCatalogue);
  const locale = useLocale();
  const api = useApi();
  const { sites } = useSites();
  const centre = useQuery({ ...operationQuery(api, registry.getCentreSettings, {}), retry: false });
  const site = sites.find(({ siteId }) => siteId === request.siteId);
  return (
    <div className="ok-print-only intake-slip">
      <p>{centre.data?.name}</p>
      <h2>{t('slipTitle')}</h2>
      <p className="intake-slip-number">{request.number}</p>
      <p>
        {t('slipReceived')}: {formatDate(request.receivedOn, locale)}
      </p>
      {request.callBackOn === undefined ? null : (
        <p>
          {t('callBack')}: {formatDate(request.callBackOn, locale, 'long')}
        </p>
      )}
      {site === undefined ? null : (
        <p>{t('slipContact', { name: site.name, address: addressLine(site.address) })}</p>
      )}
      {site?.phone === undefined ? null : <p>{t('slipPhone', { phone: formatPhone(site.phone) })}</p>}
      <p>{t('slipKeep')}</p>
    </div>
  );
}
