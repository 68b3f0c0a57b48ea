import { coordination } from '@cus/contracts';
import { DateField, Select, showToast, TextArea, TextField, useText, warsawDay } from '@cus/ui';
import { ActDay, ActNote } from '../../forms/act-fields';
import { FormField } from '../../forms/use-contract-form';
import { useOptions } from '../../words/words';
import type { RequestActProps } from './act-panel';
import { RequestActForm } from './request-act-form';
import { requestsCatalogue } from './requests-catalogue';

const GROUNDS = coordination.refuseRequest.input.shape.groundCode.options;
const OUTCOMES = coordination.recordAppealOutcome.input.shape.outcome.options;
const today = () => warsawDay(new Date());

/** Refusal: an administrative decision with its number, ground, reasons and clause. */
export function RefuseForm(props: RequestActProps) {
  const t = useText(requestsCatalogue);
  const options = useOptions();
  return (
    <RequestActForm
      {...props}
      act="refuse"
      lead={t('refuseLead')}
      operation={coordination.refuseRequest}
      values={{
        decisionNumber: '',
        groundCode: '',
        grounds: '',
        clause: '',
        on: today(),
        deliveredOn: '',
      }}
      labels={{
        decisionNumber: t('decisionNumber'),
        groundCode: t('ground'),
        grounds: t('grounds'),
        clause: t('clause'),
        on: t('issued'),
        deliveredOn: t('deliveredOn'),
      }}
      onSaved={(_, { decisionNumber }) => showToast(t('refused', { number: decisionNumber }))}
    >
      {(form) => (
        <>
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
        </>
      )}
    </RequestActForm>
  );
}

/** The decision reached the person. */
export function DeliveryForm(props: RequestActProps) {
  const t = useText(requestsCatalogue);
  return (
    <RequestActForm
      {...props}
      act="deliver"
      lead={t('deliverLead')}
      operation={coordination.recordDecisionDelivery}
      values={{ deliveredOn: today(), appealWaivedOn: '' }}
      labels={{ deliveredOn: t('deliveredOn'), appealWaivedOn: t('appealWaivedOn') }}
    >
      {(form) => (
        <>
          <FormField of={form} name="deliveredOn">
            {(field) => <DateField {...field} />}
          </FormField>
          <FormField of={form} name="appealWaivedOn">
            {(field) => <DateField {...field} optional />}
          </FormField>
        </>
      )}
    </RequestActForm>
  );
}

/** The person appealed to the SKO. */
export function AppealForm(props: RequestActProps) {
  const t = useText(requestsCatalogue);
  return (
    <RequestActForm
      {...props}
      act="appeal"
      lead={t('appealLead')}
      operation={coordination.recordAppeal}
      values={{ filedOn: today() }}
      labels={{ filedOn: t('filedOn') }}
    >
      {(form) => (
        <FormField of={form} name="filedOn">
          {(field) => <DateField {...field} />}
        </FormField>
      )}
    </RequestActForm>
  );
}

/** What the SKO decided. */
export function OutcomeForm(props: RequestActProps) {
  const t = useText(requestsCatalogue);
  const options = useOptions();
  return (
    <RequestActForm
      {...props}
      act="outcome"
      lead={t('outcomeLead')}
      operation={coordination.recordAppealOutcome}
      values={{ outcome: '', on: today(), note: '' }}
      labels={{ outcome: t('outcome'), on: t('on'), note: t('assessNote') }}
    >
      {(form) => (
        <>
          <FormField of={form} name="outcome">
            {(field) => <Select {...field} width="full" options={options('outcome', OUTCOMES)} />}
          </FormField>
          <ActDay of={form} />
          <ActNote of={form} />
        </>
      )}
    </RequestActForm>
  );
}
