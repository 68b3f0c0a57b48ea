import { housing, type Output } from '@cus/contracts';
import {
  addDays,
  DataTable,
  DateField,
  DateText,
  EmptyState,
  formatDate,
  PageHeader,
  useLocale,
  useText,
  warsawDay,
} from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePages } from '../../api/use-pages';
import { useResidentNames } from '../../names/use-resident-names';
import { AppLinkButton } from '../../shell/app-link';
import { LoadedPages } from '../../shell/loaded-pages';
import { AddressLine } from './address-line';
import './housing.css';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import { weekRoute } from './route';
import { RecordSession } from './session-dialogs';
import { RecordButton, SessionState } from './sessions';
import { weekFrom } from './week-from';

type OwnSession = Output<typeof housing.listMySessions>['items'][number];

/** The own meetings of seven days, in every flat: when, with whom, where; and what came of them. */
export function WeekScreen() {
  const t = useText(housingCatalogue);
  const locale = useLocale();
  const navigate = useNavigate({ from: '/housing/week' });
  const { from = warsawDay(new Date()) } = weekRoute.useSearch();
  const week = weekFrom(from);
  const sessions = usePages(housing.listMySessions, week);
  const [asked, setAsked] = useState<OwnSession>();
  return (
    <>
      <PageHeader
        title={t('week')}
        lead={t('weekLead', { from: formatDate(week.from, locale), to: formatDate(week.to, locale) })}
      />
      <div className="housing-page">
        <div className="housing-window">
          <DateField
            label={t('weekFrom')}
            width="short"
            value={from}
            onChange={(next) => {
              if (/^\d{4}-\d{2}-\d{2}$/.test(next)) void navigate({ search: { from: next } });
            }}
          />
          <AppLinkButton to="/housing/week" search={{ from: addDays(from, -7) }}>
            {t('weekBefore')}
          </AppLinkButton>
          <AppLinkButton to="/housing/week" search={{ from: addDays(from, 7) }}>
            {t('weekAfter')}
          </AppLinkButton>
        </div>
        <LoadedPages of={sessions}>{(rows) => <WeekTable sessions={rows} onRecord={setAsked} />}</LoadedPages>
      </div>
      {asked === undefined ? null : (
        <RecordSession stayId={asked.stayId} session={asked} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

interface WeekTableProps {
  readonly sessions: readonly OwnSession[];
  readonly onRecord: (session: OwnSession) => void;
}

function WeekTable({ sessions, onRecord }: WeekTableProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const nameOf = useResidentNames(sessions.map((session) => session.residentId));
  return (
    <DataTable
      caption={t('week')}
      hideCaption
      rows={sessions}
      rowId={(session) => session.id}
      empty={<EmptyState title={t('weekEmptyTitle')}>{t('weekEmpty')}</EmptyState>}
      columns={[
        { id: 'person', title: t('person'), cell: (session) => nameOf(session.residentId) },
        {
          id: 'day',
          title: t('plannedOn'),
          cell: ({ plannedOn, startsAt }) => (
            <>
              <DateText value={plannedOn} style="long" />
              {startsAt === undefined ? null : `, ${startsAt}`}
            </>
          ),
        },
        { id: 'where', title: t('where'), cell: (session) => <Where session={session} /> },
        { id: 'as', title: t('profession'), cell: ({ profession }) => say('profession', profession) },
        { id: 'state', title: t('state'), cell: ({ state }) => <SessionState state={state} /> },
        {
          id: 'acts',
          title: t('acts'),
          cell: (session) => (
            <RecordButton
              session={session}
              who={nameOf(session.residentId)}
              onPress={() => onRecord(session)}
            />
          ),
        },
      ]}
    />
  );
}

function Where({ session: { flatName, placeLabel, location } }: { readonly session: OwnSession }) {
  const t = useText(housingCatalogue);
  return (
    <>
      {flatName}, {placeLabel}
      <br />
      <span className="app-quiet">
        {location.concealed ? t('addressAskOffice') : <AddressLine address={location.address} />}
      </span>
    </>
  );
}
