import { coordination } from '@cus/contracts';
import { DateText, FilterChips, Notice, PageHeader, Section, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useStaffNames } from '../../names/use-staff-names';
import { useMay } from '../../session/use-may';
import { useProfile } from '../../session/use-session';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { DeadlineLine } from '../../words/deadline-line';
import { StateWord } from '../../words/state-word';
import { PlanActButton } from './plan-act-buttons';
import { PlanActPanel } from './plan-act-panel';
import { nextPlanAct, planActsOn, type OfferedPlanAct } from './plan-acts';
import type { PlanDetails, PlanVersion } from './plan-draft';
import { PlanVersionOf } from './plan-version-of';
import { Closing, Reviews, Versions } from './plan-trail';
import { plansCatalogue } from './plans-catalogue';
import './plans.css';
import { VersionContent } from './version-content';

const route = getRouteApi('/signed-in/plans/$planId');

/** One plan: what it says, where it stands, what comes next, and every version it had. */
export function PlanScreen() {
  const api = useApi();
  const { planId } = route.useParams();
  const plan = useQuery(operationQuery(api, coordination.getPlan, { planId }));
  return <Loaded of={plan}>{(data) => <PlanPage plan={data} />}</Loaded>;
}

function PlanPage({ plan }: { readonly plan: PlanDetails }) {
  const t = useText(plansCatalogue);
  const navigate = useNavigate();
  const may = useMay();
  const me = useProfile()?.id;
  const { act } = route.useSearch();
  const nameOf = useResidentNames([plan.residentId]);
  const acts = planActsOn(plan, me, may);
  const next = nextPlanAct(acts);
  const leave = () => void navigate({ to: '/plans/$planId', params: { planId: plan.id }, search: {} });
  return (
    <>
      <PageHeader
        title={t('planTitle', { name: nameOf(plan.residentId) })}
        lead={<Lead plan={plan} />}
        action={
          next !== undefined && act === undefined ? (
            <PlanActButton act={next} plan={plan} variant="primary" />
          ) : undefined
        }
      />
      {plan.open?.state === 'agreed' && !acts.includes('approve') && act === undefined ? (
        <Notice>{t('waitsForApproval')}</Notice>
      ) : null}
      {plan.doubledByMerge ? <Notice tone="warning">{t('doubled')}</Notice> : null}
      {act === undefined ? (
        <div className="app-pair">
          <div className="app-stack">
            <ShownVersion plan={plan} />
            <Closing plan={plan} />
            <Reviews plan={plan} />
            <Versions plan={plan} />
          </div>
          <Aside plan={plan} acts={acts.filter((each) => each !== next)} />
        </div>
      ) : (
        <PlanActPanel key={act} act={act} plan={plan} onLeave={leave} />
      )}
    </>
  );
}

function Lead({ plan }: { readonly plan: PlanDetails }) {
  const t = useText(plansCatalogue);
  const staffName = useStaffNames([plan.coordinatorId]);
  return (
    <span className="app-lead">
      <span>
        {plan.number}, <DateText value={plan.validFrom} /> – <DateText value={plan.validTo} />
      </span>
      <StateWord of="plan" state={plan.state} />
      <span>{t('coordinatedBy', { name: staffName(plan.coordinatorId) })}</span>
      <Link to="/residents/$residentId" params={{ residentId: plan.residentId }}>
        {t('openPerson')}
      </Link>
    </span>
  );
}

function ShownVersion({ plan }: { readonly plan: PlanDetails }) {
  const t = useText(plansCatalogue);
  const navigate = useNavigate();
  const { version = plan.open?.number ?? plan.current?.number ?? plan.versions.at(-1)?.number ?? 1 } =
    route.useSearch();
  return (
    <>
      {plan.versions.length < 2 ? null : (
        <FilterChips
          label={t('shownVersion')}
          mode="single"
          chips={plan.versions.map(({ number, state }) => ({
            id: String(number),
            label: t('versionChip', { number, state: t(`short.${state}`) }),
          }))}
          selected={[String(version)]}
          onChange={([chosen]) =>
            void navigate({
              to: '/plans/$planId',
              params: { planId: plan.id },
              search: { version: Number(chosen) },
              replace: true,
            })
          }
        />
      )}
      <PlanVersionOf plan={plan} number={version}>
        {(shown) => <VersionPart plan={plan} version={shown} />}
      </PlanVersionOf>
    </>
  );
}

function VersionPart({ plan, version }: { readonly plan: PlanDetails; readonly version: PlanVersion }) {
  const t = useText(plansCatalogue);
  return (
    <>
      <p className="plan-version-line">
        <strong>{t('versionNumber', { number: version.number })}</strong>{' '}
        <StateWord of="version" state={version.state} />
        <AppLinkButton
          to="/plans/$planId/print/$version"
          params={{ planId: plan.id, version: String(version.number) }}
          variant="quiet"
          icon={<Printer aria-hidden className="ok-icon" />}
        >
          {t('printVersion')}
        </AppLinkButton>
      </p>
      <VersionContent version={version} />
    </>
  );
}

function Aside({ plan, acts }: { readonly plan: PlanDetails; readonly acts: readonly OfferedPlanAct[] }) {
  const t = useText(plansCatalogue);
  return (
    <div className="app-stack">
      <Section title={t('deadlines')}>
        {plan.deadlines.map((each) => (
          <DeadlineLine key={`${each.clock} ${each.dueOn}`} deadline={each} />
        ))}
        <DeadlineLine
          label={t('longest')}
          deadline={{
            clock: 'plan-ends',
            dueOn: plan.longestValidity.until,
            overdue: false,
            rule: plan.longestValidity.rule,
          }}
        />
      </Section>
      {acts.length === 0 ? null : (
        <Section title={t('whatNow')}>
          <div className="app-acts">
            {acts.map((act) => (
              <PlanActButton key={act} act={act} plan={plan} />
            ))}
          </div>
        </Section>
      )}
    </div>
  );
}
