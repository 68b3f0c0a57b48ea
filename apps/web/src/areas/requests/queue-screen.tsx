import { coordination, type Output } from '@cus/contracts';
import { DataTable, DateText, EmptyState, PageHeader, StateBadge, useText, type Column } from '@cus/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { usePages } from '../../api/use-pages';
import { useResidentNames } from '../../names/use-resident-names';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { LoadedPages } from '../../shell/loaded-pages';
import { StateWord } from '../../words/state-word';
import { useWords } from '../../words/words';
import { DueDate } from '../../words/due-date';
import { QueueFilters } from './queue-filters';
import { queueInput } from './request-search';
import { requestsCatalogue } from './requests-catalogue';
import './requests.css';
import { SavedViewBar } from './saved-view-bar';

type Row = Output<typeof coordination.listRequests>['items'][number];

const route = getRouteApi('/signed-in/requests');

/** The work queue: who waits, for what, how long still. */
export function QueueScreen() {
  const t = useText(requestsCatalogue);
  const may = useMay();
  const search = route.useSearch();
  return (
    <>
      <PageHeader
        title={t('queueTitle')}
        lead={t('queueLead')}
        action={
          may(coordination.receiveRequest) ? (
            <AppLinkButton to="/intake" variant="primary">
              {t('take')}
            </AppLinkButton>
          ) : undefined
        }
      />
      <QueueFilters search={search} />
      <SavedViewBar search={search} />
      <Queue />
    </>
  );
}

function Queue() {
  const t = useText(requestsCatalogue);
  const pages = usePages(coordination.listRequests, queueInput(route.useSearch()));
  const columns = useColumns(pages.items ?? []);
  return (
    <LoadedPages of={pages}>
      {(rows) => (
        <DataTable
          caption={t('queueTitle')}
          hideCaption
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          empty={
            <EmptyState title={t('emptyTitle')} icon={<Inbox aria-hidden className="ok-icon" />}>
              {t('emptyBody')}
            </EmptyState>
          }
        />
      )}
    </LoadedPages>
  );
}

function useColumns(rows: readonly Row[]): readonly [Column<Row>, ...Column<Row>[]] {
  const t = useText(requestsCatalogue);
  const w = useWords();
  const nameOf = useResidentNames(rows.map((row) => row.residentId));
  return [
    {
      id: 'who',
      title: t('who'),
      cell: (row) => (
        <Link to="/requests/$requestId" params={{ requestId: row.id }}>
          {row.residentId === undefined ? t('anonymous') : nameOf(row.residentId)}
        </Link>
      ),
    },
    { id: 'number', title: t('number'), cell: (row) => row.number },
    {
      id: 'reasons',
      title: t('reasons'),
      cell: (row) => (
        <>
          {row.urgent ? (
            <>
              <StateBadge tone="danger">{t('urgent')}</StateBadge>{' '}
            </>
          ) : null}
          {row.reasonCodes.map((code) => w(`reason.${code}`)).join(', ')}
        </>
      ),
    },
    { id: 'state', title: t('state'), cell: (row) => <StateWord of="request" state={row.state} /> },
    { id: 'received', title: t('received'), cell: (row) => <DateText value={row.receivedOn} /> },
    { id: 'due', title: t('due'), cell: (row) => <DueDate deadlines={row.deadlines} /> },
  ];
}
