import { coordination } from '@cus/contracts';
import { DateField, formatDate, showToast, useLocale, useText } from '@cus/ui';
import { ServicePicker } from '../../fields/service-picker';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import type { RequestActProps } from './act-panel';
import { requestsCatalogue } from './requests-catalogue';

/** Positive qualification: no decision is needed, only the services and how long they hang together. */
export function QualifyForm({ request, onLeave }: RequestActProps) {
  const t = useText(requestsCatalogue);
  const locale = useLocale();
  const suggested = request.assessments[0]?.suggestedServices ?? [];
  const form = useActForm({
    operation: coordination.qualifyRequest,
    fixed: { requestId: request.id, version: request.version },
    values: {
      services: [...new Set([...suggested, ...request.wishedServices])] as string[],
      coordinationFrom: '',
      coordinationTo: '',
    },
    labels: {
      services: t('services'),
      coordinationFrom: t('coordinationFrom'),
      coordinationTo: t('coordinationTo'),
    },
    say: (path) => (path === 'services' ? t('sayServices') : undefined),
    onDone: ({ planRequired, planDueOn }) => {
      showToast(
        planRequired && planDueOn !== undefined
          ? t('qualifiedWithPlan', { date: formatDate(planDueOn, locale) })
          : t('qualifiedNoPlan'),
      );
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t('act.qualify')}
      lead={t('qualifyLead')}
      action={t('act.qualify')}
      onCancel={onLeave}
    >
      <FormField of={form} name="services">
        {(field) => <ServicePicker {...field} />}
      </FormField>
      <FormField of={form} name="coordinationFrom">
        {(field) => <DateField {...field} hint={t('coordinationHint')} optional />}
      </FormField>
      <FormField of={form} name="coordinationTo">
        {(field) => <DateField {...field} optional />}
      </FormField>
    </ActForm>
  );
}
