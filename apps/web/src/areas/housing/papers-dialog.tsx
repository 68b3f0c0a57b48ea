import { housing } from '@cus/contracts';
import { DateField, TextField, useText } from '@cus/ui';
import { FormDialog } from '../../forms/form-dialog';
import { FormField } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { housingCatalogue } from './housing-catalogue';
import type { StayDialogProps } from './stay-actions';

/** The housing contract and the decision: numbers and days; a paper left empty is not entered yet. */
export function PapersDialog({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const paper = (reference: string, on: string) =>
    reference === '' && on === '' ? undefined : { reference, on };
  const form = useDialogForm({
    operation: housing.recordPapers,
    fixed: { stayId: stay.id, version: stay.version },
    values: {
      contractReference: stay.housingContract?.reference ?? '',
      contractOn: (stay.housingContract?.on ?? '') as string,
      decisionReference: stay.decision?.reference ?? '',
      decisionOn: (stay.decision?.on ?? '') as string,
    },
    labels: {
      contractReference: t('contractReference'),
      contractOn: t('contractOn'),
      decisionReference: t('decisionReference'),
      decisionOn: t('decisionOn'),
    },
    toInput: (values) => ({
      housingContract: paper(values.contractReference, values.contractOn),
      decision: paper(values.decisionReference, values.decisionOn),
    }),
    done: t('papersDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('recordPapers')} submitLabel={t('recordPapers')} onClose={onClose}>
      <FormField of={form} name="contractReference">
        {(field) => <TextField {...field} width="medium" optional />}
      </FormField>
      <FormField of={form} name="contractOn">
        {(field) => <DateField {...field} width="short" optional />}
      </FormField>
      <FormField of={form} name="decisionReference">
        {(field) => <TextField {...field} width="medium" optional />}
      </FormField>
      <FormField of={form} name="decisionOn">
        {(field) => <DateField {...field} width="short" optional />}
      </FormField>
    </FormDialog>
  );
}
