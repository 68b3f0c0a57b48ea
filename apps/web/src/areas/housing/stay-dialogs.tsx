import { housing } from '@cus/contracts';
import { DateField, Select, TextArea, TextField, useText, warsawDay } from '@cus/ui';
import { FormDialog } from '../../forms/form-dialog';
import { FormField } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import type { StayDialogProps } from './stay-actions';
import { usePlaces } from './use-places';

export function MoveIn({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const form = useDialogForm({
    operation: housing.moveIn,
    fixed: { stayId: stay.id, version: stay.version },
    values: { on: stay.from as string },
    labels: { on: t('moveInOn') },
    done: t('moveInDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('moveIn')} submitLabel={t('moveIn')} onClose={onClose}>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
    </FormDialog>
  );
}

export function CancelGrant({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const form = useDialogForm({
    operation: housing.cancelGrant,
    fixed: { stayId: stay.id, version: stay.version },
    values: { reason: '' },
    labels: { reason: t('reason') },
    done: t('cancelDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('cancel')} submitLabel={t('cancel')} variant="danger" onClose={onClose}>
      <FormField of={form} name="reason">
        {(field) => <TextField {...field} />}
      </FormField>
    </FormDialog>
  );
}

export function MoveStay({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const places = usePlaces();
  const form = useDialogForm({
    operation: housing.moveStay,
    fixed: { stayId: stay.id, version: stay.version },
    values: { toPlaceId: '', on: warsawDay(new Date()), reason: '' },
    labels: { toPlaceId: t('moveTo'), on: t('moveOn'), reason: t('reason') },
    done: t('moveDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('move')} submitLabel={t('move')} onClose={onClose}>
      <FormField of={form} name="toPlaceId">
        {(field) => (
          <Select {...field} options={places.options.filter((option) => option.id !== stay.placeId)} />
        )}
      </FormField>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="reason">
        {(field) => <TextField {...field} />}
      </FormField>
    </FormDialog>
  );
}

/** The planned end or an early one: the place is free from that evening on. */
export function EndStay({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const { reason, destination } = housing.endStay.input.shape;
  const options = (group: string, codes: readonly string[]) =>
    codes.map((id) => ({ id, label: say(group, id) }));
  const form = useDialogForm({
    operation: housing.endStay,
    fixed: { stayId: stay.id, version: stay.version },
    values: { on: warsawDay(new Date()), reason: '', destination: '', note: '' },
    labels: { on: t('endOn'), reason: t('reason'), destination: t('destination'), note: t('note') },
    done: t('endDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('end')} submitLabel={t('end')} onClose={onClose}>
      <p>{t('endBody')}</p>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} width="short" {...(stay.until ? { max: stay.until } : {})} />}
      </FormField>
      <FormField of={form} name="reason">
        {(field) => <Select {...field} options={options('end', reason.options)} />}
      </FormField>
      <FormField of={form} name="destination">
        {(field) => <Select {...field} options={options('to', destination.options)} />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} optional />}
      </FormField>
    </FormDialog>
  );
}
