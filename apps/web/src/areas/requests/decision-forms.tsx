import { coordination } from '@cus/contracts';
import { DateField, Select, showToast, TextArea, TextField, useText, warsawDay } from '@cus/ui';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useOptions } from '../../words/words';
import type { RequestActProps } from './act-panel';
import { requestsCatalogue } from './requests-catalogue';

const GROUNDS = coordination.refuseRequest.input.shape.groundCode.options;
const OUTCOMES = coordination.recordAppealOutcome.input.shape.outcome.options;
const today = () => warsawDay(new Date());

/** Refusal: an administrative decision with its number, ground, reasons and clause. */
export function RefuseForm({ request, onLeave }: RequestActProps) {
  const t = useText(requestsCatalogue);
  const options = useOptions();
  const values = {
    decisionNumber: '',
    groundCode: '',
    grounds: '',
    clause: '',
    on: today(),
    deliveredOn: '',
  };
  const form = useActForm({
    operation: coordination.refuseRequest,
    fixed: { requestId: request.id, version: request.version },
    values,
    labels: {
      decisionNumber: t('decisionNumber'),
      groundCode: t('ground'),
      grounds: t('grounds'),
      clause: t('clause'),
      on: t('issued'),
      deliveredOn: t('deliveredOn'),
    },
    onDone: () => {
      showToast(t('refused', { number: form.form.getValues('decisionNumber') }));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t('act.refuse')}
      lead={t('refuseLead')}
      action={t('act.refuse')}
      onCancel={onLeave}
    >
      <FormField of={form} name="decisionNumber">
        {(field) => <TextField {...field} width="medium" maxLength={60} />}
      </FormField>
      <FormField of={form} name="groundCode">
        {(field) => <Select {...field} options={options('ground', GROUNDS)} />}
      </FormField>
      <FormField of={form} name="grounds">
        {(field) => <TextArea {...field} rows={8} maxLength={4000} />}
      </FormField>
      <FormField of={form} name="clause">
        {(field) => <TextField {...field} maxLength={300} />}
      </FormField>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} />}
      </FormField>
      <FormField of={form} name="deliveredOn">
        {(field) => <DateField {...field} hint={t('deliveredHint')} optional />}
      </FormField>
    </ActForm>
  );
}

/** The decision reached the person. */
export function DeliveryForm({ request, onLeave }: RequestActProps) {
  const t = useText(requestsCatalogue);
  const form = useActForm({
    operation: coordination.recordDecisionDelivery,
    fixed: { requestId: request.id, version: request.version },
    values: { deliveredOn: today(), appealWaivedOn: '' },
    labels: { deliveredOn: t('deliveredOn'), appealWaivedOn: t('appealWaivedOn') },
    onDone: () => {
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t('act.deliver')}
      lead={t('deliverLead')}
      action={t('act.deliver')}
      onCancel={onLeave}
    >
      <FormField of={form} name="deliveredOn">
        {(field) => <DateField {...field} />}
      </FormField>
      <FormField of={form} name="appealWaivedOn">
        {(field) => <DateField {...field} optional />}
      </FormField>
    </ActForm>
  );
}

/** The person appealed to the SKO. */
export function AppealForm({ request, onLeave }: RequestActProps) {
  const t = useText(requestsCatalogue);
  const form = useActForm({
    operation: coordination.recordAppeal,
    fixed: { requestId: request.id, version: request.version },
    values: { filedOn: today() },
    labels: { filedOn: t('filedOn') },
    onDone: () => {
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t('act.appeal')}
      lead={t('appealLead')}
      action={t('act.appeal')}
      onCancel={onLeave}
    >
      <FormField of={form} name="filedOn">
        {(field) => <DateField {...field} />}
      </FormField>
    </ActForm>
  );
}

/** What the SKO decided. */
export function OutcomeForm({ request, onLeave }: RequestActProps) {
  const t = useText(requestsCatalogue);
  const options = useOptions();
  const form = useActForm({
    operation: coordination.recordAppealOutcome,
    fixed: { requestId: request.id, version: request.version },
    values: { outcome: '', on: today(), note: '' },
    labels: { outcome: t('outcome'), on: t('on'), note: t('assessNote') },
    onDone: () => {
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t('act.outcome')}
      lead={t('outcomeLead')}
      action={t('act.outcome')}
      onCancel={onLeave}
    >
      <FormField of={form} name="outcome">
        {(field) => <Select {...field} width="full" options={options('outcome', OUTCOMES)} />}
      </FormField>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} maxLength={2000} optional />}
      </FormField>
    </ActForm>
  );
}
