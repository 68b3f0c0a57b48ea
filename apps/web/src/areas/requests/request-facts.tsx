import { DateText, DescriptionList, Section, useText, type Fact } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { useServices } from '../../names/use-services';
import { useSites } from '../../names/use-sites';
import { useStaffNames } from '../../names/use-staff-names';
import { DeadlineLine } from '../../words/deadline-line';
import { useWords } from '../../words/words';
import type { Request } from './request-acts';
import { requestsCatalogue } from './requests-catalogue';

/** What was said when the need came in, and which clocks run. */
export function RequestFacts({ request }: { readonly request: Request }) {
  const t = useText(requestsCatalogue);
  return (
    <>
      <Section title={t('facts')}>
        <DescriptionList facts={useFacts(request)} />
      </Section>
      <Section title={t('deadlines')}>
        {request.deadlines.length === 0 ? <p className="app-quiet">{t('noDeadlines')}</p> : null}
        {request.deadlines.map((each) => (
          <DeadlineLine key={each.clock} deadline={each} />
        ))}
      </Section>
    </>
  );
}

function useFacts(request: Request): Fact[] {
  const t = useText(requestsCatalogue);
  const w = useWords();
  const services = useServices();
  const { nameOf: siteName } = useSites();
  const staffName = useStaffNames([request.assigneeId, request.receivedBy]);
  const wished = request.wishedServices.map((code) => services.nameOf(code)).join(', ');
  return [
    { term: t('reasons'), value: request.reasonCodes.map((code) => w(`reason.${code}`)).join(', ') },
    ...(wished === '' ? [] : [{ term: t('wished'), value: wished }]),
    ...(request.note === undefined
      ? []
      : [{ term: t('note'), value: <span className="app-prose">{request.note}</span> }]),
    { term: t('channel'), value: w(`channel.${request.channel}`) },
    { term: t('speaker'), value: w(`speaker.${request.speaker}`) },
    {
      term: t('received'),
      value: (
        <>
          <DateText value={request.receivedOn} style="long" />, {staffName(request.receivedBy)}
        </>
      ),
    },
    { term: t('handledAt'), value: siteName(request.siteId) },
    {
      term: t('handler'),
      value: request.assigneeId === undefined ? t('nobody') : staffName(request.assigneeId),
    },
    ...(request.callBackOn === undefined
      ? []
      : [{ term: t('callBack'), value: <DateText value={request.callBackOn} style="long" /> }]),
    ...(request.planId === undefined
      ? []
      : [
          {
            term: t('planIs'),
            value: (
              <Link to="/plans/$planId" params={{ planId: request.planId }}>
                {t('openPlan')}
              </Link>
            ),
          },
        ]),
  ];
}
