import { coordination } from '@cus/contracts';
import { Notice, PageHeader, showToast, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { withoutBlanks } from '../../forms/without-blanks';
import { useActForm } from '../../forms/use-act-form';
import { useResidentNames } from '../../names/use-resident-names';
import { Loaded } from '../../shell/loaded';
import { contentOf, draftOf, type PlanDetails, type PlanVersion } from './plan-draft';
import { PlanForm, usePlanLabels } from './plan-form';
import { usePlanStands, usePlanWords } from './plan-words';
import { plansCatalogue } from './plans-catalogue';

const route = getRouteApi('/signed-in/plans/$planId/edit');

/** Writes on at the version being prepared. */
export function EditPlanScreen() {
  const api = useApi();
  const { planId } = route.useParams();
  const plan = useQuery(operationQuery(api, coordination.getPlan, { planId }));
  return <Loaded of={plan}>{(data) => <OpenVersion plan={data} />}</Loaded>;
}

/** What was begun stays on the screen when the version is brought into force or given up meanwhile: it may be typed in. */
function OpenVersion({ plan }: { readonly plan: PlanDetails }) {
  const t = useText(plansCatalogue);
  const [begun, setBegun] = useState(plan.open);
  useEffect(() => setBegun((before) => plan.open ?? before), [plan.open]);
  const open = plan.open ?? begun;
  if (open === undefined) return <Notice>{t('nothingToEdit')}</Notice>;
  return <EditPlan plan={plan} open={open} />;
}

function EditPlan({ plan, open }: { readonly plan: PlanDetails; readonly open: PlanVersion }) {
  const t = useText(plansCatalogue);
  const navigate = useNavigate();
  const nameOf = useResidentNames([plan.residentId]);
  const toPlan = () => void navigate({ to: '/plans/$planId', params: { planId: plan.id } });
  const draft = draftOf(open.content);
  const form = useActForm({
    operation: coordination.editPlan,
    fixed: { planId: plan.id, version: plan.version },
    values: { content: draft },
    labels: usePlanLabels(draft),
    stands: usePlanStands(plan),
    wordsOf: usePlanWords(),
    toInput: ({ content }) => ({ content: withoutBlanks(contentOf(content)) }),
    onDone: () => {
      showToast(t('draftSaved'));
      toPlan();
    },
  });
  return (
    <>
      <PageHeader
        title={t('editTitle', { name: nameOf(plan.residentId) })}
        lead={t('editLead', { number: plan.number, version: open.number })}
      />
      {open.state === 'draft' ? null : <Notice tone="warning">{t('editAgreed')}</Notice>}
      <PlanForm of={form} onCancel={toPlan} />
    </>
  );
}
