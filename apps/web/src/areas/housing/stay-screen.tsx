import { housing, type Output } from '@cus/contracts';
import {
  DataTable,
  DateText,
  DescriptionList,
  formatDate,
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
import { Absences } from './absences';
import { ExitPlan } from './exit-plan';
import { Fees } from './fees';
import './housing.css';
import { housingCatalogue } from './housing-catalogue';
import { stayRoute } from './route';
import { StayActions } from './stay-actions';
import { StayState } from './stay-list';
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
        <StayActions stay={stay} />
        <StayFacts stay={stay} />
        <Absences stay={stay} />
        <Fees stay={stay} />
        <ExitPlan stay={stay} />
        <ReportedMonths stay={stay} />
      </div>
    </>
  );
}

function StayFacts({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const locale = useLocale();
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
        ]}
      />
    </Section>
  );
}

function ReportedMonths({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  return (
    <Section title={t('months')}>
      <DataTable
        caption={t('months')}
        hideCaption
        keepGrid
        rows={stay.months}
        rowId={(row) => `${row.month} ${row.orderId}`}
        empty={<p className="app-quiet">{t('monthsEmpty')}</p>}
        columns={[
          { id: 'month', title: t('month'), cell: (row) => row.month },
          { id: 'nights', title: t('nightCount'), align: 'end', cell: (row) => row.nights },
        ]}
      />
    </Section>
  );
}
