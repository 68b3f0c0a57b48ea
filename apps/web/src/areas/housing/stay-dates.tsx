import { housing } from '@cus/contracts';
import { DateField, TextField, useText, warsawDay } from '@cus/ui';
import { FormDialog } from '../../forms/form-dialog';
import { FormField } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { housingCatalogue } from './housing-catalogue';
import type { StayDialogProps } from './stay-actions';

/** A later morning of leaving, by a new decision. */
export function ExtendStay({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const form = useDialogForm({
    operation: housing.extendStay,
    fixed: { stayId: stay.id, version: stay.version },
    values: { until: '', decision: { reference: '', on: warsawDay(new Date()) } },
    labels: {
      until: t('extendUntil'),
      'decision.reference': t('decisionReference'),
      'decision.on': t('decisionOn'),
    },
    done: t('extendDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('extend')} submitLabel={t('extend')} onClose={onClose}>
      <FormField of={form} name="until">
        {(field) => <DateField {...field} width="short" {...(stay.until ? { min: stay.until } : {})} />}
      </FormField>
      <FormField of={form} name="decision.reference">
        {(field) => <TextField {...field} width="medium" />}
      </FormField>
      <FormField of={form} name="decision.on">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
    </FormDialog>
  );
}

/** The day somebody really came or left; months already reported are settled anew by themselves. */
export function CorrectStay({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const { end } = stay;
  const form = useDialogForm({
    operation: housing.correctStay,
    fixed: { stayId: stay.id, version: stay.version },
    values: {
      movedInOn: (stay.movedInOn ?? stay.from) as string,
      endedOn: (end?.on ?? '') as string,
      reason: '',
    },
    labels: { movedInOn: t('moveInOn'), endedOn: t('endOn'), reason: t('correctReason') },
    done: t('correctDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('correct')} submitLabel={t('correctSubmit')} onClose={onClose}>
      <p>{t('correctBody')}</p>
      <FormField of={form} name="movedInOn">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      {end === undefined ? null : (
        <FormField of={form} name="endedOn">
          {(field) => <DateField {...field} width="short" />}
        </FormField>
      )}
      <FormField of={form} name="reason">
        {(field) => <TextField {...field} />}
      </FormField>
    </FormDialog>
  );
}
