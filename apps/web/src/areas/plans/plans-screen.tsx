import { coordination, type Output, type RawInput } from '@cus/contracts';
import { DataTable, EmptyState, FilterChips, PageHeader, useText, type Column } from '@cus/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ClipboardList } from 'lucide-react';
import { usePages } from '../../api/use-pages';
import { useResidentNames } from '../../names/use-resident-names';
import { useStaffNames } from '../../names/use-staff-names';
import { LoadedPages } from '../../shell/loaded-pages';
import { StateWord } from '../../words/state-word';
import { DueDate } from '../../words/due-date';
import { plansCatalogue } from './plans-catalogue';
import { PLAN_VIEWS, type PlanView } from './route';

type Row = Output<typeof coordination.listPlans>['items'][number];

const route = getRouteApi('/signed-in/plans');

const QUESTIONS: Record<PlanView, RawInput<typeof coordination.listPlans>> = {
  active: { states: ['preparing', 'active', 'under-review'] },
  mine: { mine: true, states: ['preparing', 'active', 'under-review'] },
  'to-approve': { openState: 'agreed' },
  overdue: { overdue: true },
  all: {},
};

/** Plans of the centre, those with the nearest date first. */
export function PlansScreen() {
  const t = useText(plansCatalogue);
  const navigate = useNavigate();
  const { view = 'active' } = route.useSearch();
  const pages = usePages(coordination.listPlans, QUESTIONS[view]);
  const columns = useColumns(pages.items ?? []);
  return (
    <>
      <PageHeader title={t('plansTitle')} lead={t('plansLead')} />
      <div className="ok-section">
        <FilterChips
          label={t('view')}
          mode="single"
          chips={PLAN_VIEWS.map((id) => ({ id, label: t(`view.${id}`) }))}
          selected={[view]}
          onChange={([chosen]) =>
            void navigate({ to: '/plans', search: { view: chosen as PlanView }, replace: true })
          }
        />
        <LoadedPages of={pages}>
          {(rows) => (
            <DataTable
              caption={t('plansTitle')}
              hideCaption
              columns={columns}
              rows={rows}
              rowId={(row) => row.id}
              empty={
                <EmptyState
                  title={t('noPlansTitle')}
                  icon={<ClipboardList aria-hidden className="ok-icon" />}
                >
                  {t('noPlansBody')}
                </EmptyState>
              }
            />
          )}
        </LoadedPages>
      </div>
    </>
  );
}

function useColumns(rows: readonly Row[]): readonly [Column<Row>, ...Column<Row>[]] {
  const t = useText(plansCatalogue);
  const nameOf = useResidentNames(rows.map((row) => row.residentId));
  const staffName = useStaffNames(rows.map((row) => row.coordinatorId));
  return [
    {
      id: 'who',
      title: t('person'),
      cell: (row) => (
        <Link to="/plans/$planId" params={{ planId: row.id }}>
          {nameOf(row.residentId)}
        </Link>
      ),
    },
    { id: 'number', title: t('number'), cell: (row) => row.number },
    { id: 'state', title: t('state'), cell: (row) => <StateWord of="plan" state={row.state} /> },
    {
      id: 'open',
      title: t('openVersion'),
      cell: (row) =>
        row.openVersion === undefined ? '–' : <StateWord of="version" state={row.openVersion.state} />,
    },
    { id: 'due', title: t('due'), cell: (row) => <DueDate deadlines={row.deadlines} /> },
    { id: 'coordinator', title: t('coordinator'), cell: (row) => staffName(row.coordinatorId) },
  ];
}
