import { housing } from '@cus/contracts';
import { DateField, RadioTiles, useText, warsawDay } from '@cus/ui';
import { useApi } from '../../app-services';
import { FormDialog } from '../../forms/form-dialog';
import { FormField } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import type { StayDialogProps } from './stay-actions';

/** Nights away: the place is kept, the nights are not billed. */
export function AbsenceDialog({ stay, onClose }: StayDialogProps) {
  const api = useApi();
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const form = useDialogForm({
    operation: housing.recordAbsence,
    fixed: { stayId: stay.id },
    values: { from: warsawDay(new Date()), until: '', reason: '' },
    labels: { from: t('absenceFrom'), until: t('absenceUntil'), reason: t('reason') },
    done: t('absenceDone'),
    undo: ({ id }) => api.call(housing.removeAbsence, { stayId: stay.id, absenceId: id }),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('absence')} submitLabel={t('absence')} onClose={onClose}>
      <FormField of={form} name="from">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="until">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="reason">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={housing.recordAbsence.input.shape.reason.options.map((id) => ({
              id,
              label: say('absence', id),
            }))}
          />
        )}
      </FormField>
    </FormDialog>
  );
}
