import { coordination, type Output } from '@cus/contracts';
import { addDays, EmptyState, PageHeader, showToast, useText, warsawDay } from '@cus/ui';
import { skipToken, useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate, useNavigate, useRouter } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { withoutBlanks } from '../../forms/without-blanks';
import { useActForm } from '../../forms/use-act-form';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices, type CatalogueEntry } from '../../names/use-services';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { contentOf, newDraft } from './plan-draft';
import { PlanForm, usePlanLabels } from './plan-form';
import { plansCatalogue } from './plans-catalogue';

type Request = Output<typeof coordination.getRequest>;

const route = getRouteApi('/signed-in/plans/new');

/** Begins a plan: for a qualified request, with its services ready, or for a person alone. */
export function NewPlanScreen() {
  const api = useApi();
  const { requestId, residentId } = route.useSearch();
  const asked = operationQuery(api, coordination.getRequest, { requestId: requestId ?? '' });
  const request = useQuery({ ...asked, queryFn: requestId === undefined ? skipToken : asked.queryFn });
  const { entries } = useServices();
  if (requestId === undefined && residentId === undefined) return <ForWhom />;
  if (requestId === undefined)
    return entries.length === 0 || residentId === undefined ? null : (
      <NewPlan residentId={residentId} request={undefined} entries={entries} />
    );
  return (
    <Loaded of={request}>
      {(data) =>
        data.planId !== undefined ? (
          <Navigate to="/plans/$planId" params={{ planId: data.planId }} replace />
        ) : data.residentId === undefined ? (
          <ForWhom />
        ) : entries.length === 0 ? null : (
          <NewPlan residentId={data.residentId} request={data} entries={entries} />
        )
      }
    </Loaded>
  );
}

/** A plan is somebody's: an address without a person leads to where people are found. */
function ForWhom() {
  const t = useText(plansCatalogue);
  return (
    <>
      <PageHeader title={t('newForWhomTitle')} />
      <EmptyState
        title={t('newForWhom')}
        action={<AppLinkButton to="/residents">{t('newFindPerson')}</AppLinkButton>}
      >
        {t('newForWhomBody')}
      </EmptyState>
    </>
  );
}

interface NewPlanProps {
  readonly residentId: string;
  readonly request: Request | undefined;
  readonly entries: readonly CatalogueEntry[];
}

function NewPlan({ residentId, request, entries }: NewPlanProps) {
  const t = useText(plansCatalogue);
  const navigate = useNavigate();
  const router = useRouter();
  const nameOf = useResidentNames([residentId]);
  const draft = newDraft(periodOf(request), servicesOf(request, entries));
  const form = useActForm({
    operation: coordination.draftPlan,
    fixed: { residentId, ...(request === undefined ? {} : { requestId: request.id }) },
    values: { content: draft },
    labels: usePlanLabels(draft),
    toInput: ({ content }) => ({ content: withoutBlanks(contentOf(content)) }),
    onDone: ({ id, number }) => {
      showToast(t('drafted', { number }));
      void navigate({ to: '/plans/$planId', params: { planId: id } });
    },
  });
  return (
    <>
      <PageHeader title={t('newTitle', { name: nameOf(residentId) })} lead={t('newLead')} />
      <PlanForm of={form} onCancel={() => router.history.back()} />
    </>
  );
}

/** As long as the services hang together, else a year; the service knows the law's own bound. */
function periodOf(request: Request | undefined): { from: string; to: string } {
  const today = warsawDay(new Date());
  const from = request?.qualification?.coordinationFrom ?? today;
  const nextYear = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  return { from, to: request?.qualification?.coordinationTo ?? addDays(nextYear, -1) };
}

function servicesOf(request: Request | undefined, entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const codes: readonly string[] = request?.qualification?.services ?? request?.wishedServices ?? [];
  return entries.filter(({ serviceCode }) => codes.includes(serviceCode));
}
