import { coordination } from '@cus/contracts';
import { DateField, formatDate, showToast, useLocale, useText } from '@cus/ui';
import { ServicePicker } from '../../fields/service-picker';
import { FormField } from '../../forms/use-contract-form';
import type { RequestActProps } from './act-panel';
import { RequestActForm } from './request-act-form';
import { requestsCatalogue } from './requests-catalogue';

/** Positive qualification: no decision is needed, only the services and how long they hang together. */
export function QualifyForm(props: RequestActProps) {
  const t = useText(requestsCatalogue);
  const locale = useLocale();
  const { assessments, wishedServices } = props.request;
  const suggested = assessments[0]?.suggestedServices ?? [];
  return (
    <RequestActForm
      {...props}
      act="qualify"
      lead={t('qualifyLead')}
      operation={coordination.qualifyRequest}
      values={{
        services: [...new Set([...suggested, ...wishedServices])] as string[],
        coordinationFrom: '',
        coordinationTo: '',
      }}
      labels={{
        services: t('services'),
        coordinationFrom: t('coordinationFrom'),
        coordinationTo: t('coordinationTo'),
      }}
      say={(path) => (path === 'services' ? t('sayServices') : undefined)}
      onSaved={({ planRequired, planDueOn }) =>
        showToast(
          planRequired && planDueOn !== undefined
            ? t('qualifiedWithPlan', { date: formatDate(planDueOn, locale) })
            : t('qualifiedNoPlan'),
        )
      }
    >
      {(form) => (
        <>
          <FormField of={form} name="services">
            {(field) => <ServicePicker {...field} />}
          </FormField>
          <FormField of={form} name="coordinationFrom">
            {(field) => <DateField {...field} hint={t('coordinationHint')} optional />}
          </FormField>
          <FormField of={form} name="coordinationTo">
            {(field) => <DateField {...field} optional />}
          </FormField>
        </>
      )}
    </RequestActForm>
  );
}
