import { housing, type Output } from '@cus/contracts';
import {
  DateText,
  DescriptionList,
  formatDate,
  Notice,
  PageHeader,
  Section,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { Loaded } from '../../shell/loaded';
import { ListSection } from '../../shell/list-section';
import { monthName } from '../month/month-words';
import { Absences } from './absences';
import { ExitPlan } from './exit-plan';
import { Fees } from './fees';
import './housing.css';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import { stayRoute } from './route';
import { Sessions } from './sessions';
import { StayActions } from './stay-actions';
import { StayHistory } from './stay-history';
import { StayState } from './stay-list';
import { StayOrders } from './stay-orders';
import { usePlaces } from './use-places';

export type StayDetail = Output<typeof housing.getStay>;

/** One stay with everything that belongs to it. */
export function StayScreen() {
  const api = useApi();
  const { stayId } = stayRoute.useParams();
  const stay = useQuery(operationQuery(api, housing.getStay, { stayId }));
  return <Loaded of={stay}>{(found) => <StayPage stay={found} />}</Loaded>;
}

function StayPage({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const nameOf = useResidentNames([stay.residentId]);
  return (
    <>
      <PageHeader
        title={t('stayTitle', { name: nameOf(stay.residentId) })}
        lead={<StayState state={stay.state} />}
      />
      <div className="housing-page">
        <Missing stay={stay} />
        <StayActions stay={stay} />
        <StayFacts stay={stay} />
        <Sessions stay={stay} />
        <Absences stay={stay} />
        <Fees stay={stay} />
        <ExitPlan stay={stay} />
        <StayOrders stay={stay} />
        <ReportedMonths stay={stay} />
        <StayHistory stay={stay} />
      </div>
    </>
  );
}

/** What still stands in the way of moving in or of billing. */
function Missing({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  if (stay.state === 'cancelled' || stay.missing.length === 0) return null;
  return (
    <Notice tone="warning">
      {t('stayMissing', { parts: stay.missing.map((part) => say('missing', part)).join(', ') })}
    </Notice>
  );
}

function StayFacts({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const locale = useLocale();
  const say = useHousingWord();
  const places = usePlaces();
  const paper = (given: StayDetail['decision']) =>
    given === undefined
      ? t('none')
      : t('paperIs', { reference: given.reference, date: formatDate(given.on, locale) });
  return (
    <Section title={t('facts')}>
      <DescriptionList
        facts={[
          { term: t('place'), value: places.nameOf(stay.placeId) },
          { term: t('from'), value: <DateText value={stay.from} /> },
          {
            term: t('until'),
            value: stay.until === undefined ? t('openEnded') : <DateText value={stay.until} />,
          },
          ...(stay.movedInOn === undefined
            ? []
            : [{ term: t('movedIn'), value: <DateText value={stay.movedInOn} /> }]),
          { term: t('housingContract'), value: paper(stay.housingContract) },
          { term: t('decision'), value: paper(stay.decision) },
          ...(stay.extension === undefined ? [] : [{ term: t('extension'), value: paper(stay.extension) }]),
          ...(stay.end === undefined
            ? []
            : [
                {
                  term: t('ended'),
                  value: `${say('end', stay.end.reason)}; ${say('to', stay.end.destination)}`,
                },
              ]),
        ]}
      />
    </Section>
  );
}

function ReportedMonths({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const locale = useLocale();
  return (
    <ListSection
      title={t('months')}
      keepGrid
      rows={stay.months}
      rowId={(row) => `${row.month} ${row.orderId}`}
      empty={t('monthsEmpty')}
      columns={[
        { id: 'month', title: t('month'), cell: (row) => monthName(row.month, locale) },
        { id: 'nights', title: t('nightCount'), align: 'end', cell: (row) => row.nights },
      ]}
    />
  );
}
