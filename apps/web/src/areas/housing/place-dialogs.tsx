import { housing } from '@cus/contracts';
import { Checkbox, DateField, TextField, useText, warsawDay } from '@cus/ui';
import { useApi } from '../../app-services';
import { FormDialog } from '../../forms/form-dialog';
import { FormField } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { housingCatalogue } from './housing-catalogue';
import type { Flat, FlatPlace } from './use-flats';

interface AddPlaceProps {
  readonly flat: Flat;
  readonly onClose: () => void;
}

export function AddPlace({ flat, onClose }: AddPlaceProps) {
  const t = useText(housingCatalogue);
  const today = warsawDay(new Date());
  const form = useDialogForm({
    operation: housing.addPlace,
    fixed: { flatId: flat.id },
    values: {
      label: '',
      stepFree: false as boolean,
      openFrom: (flat.openFrom > today ? flat.openFrom : today) as string,
    },
    labels: { label: t('placeName'), stepFree: t('placeStepFree'), openFrom: t('openFrom') },
    done: t('addPlaceDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('addPlace')} submitLabel={t('addPlace')} onClose={onClose}>
      <FormField of={form} name="label">
        {(field) => <TextField {...field} hint={t('placeNameHint')} width="medium" />}
      </FormField>
      <FormField of={form} name="stepFree">
        {(field) => <Checkbox {...field} />}
      </FormField>
      <FormField of={form} name="openFrom">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
    </FormDialog>
  );
}

interface PlaceDialogProps {
  readonly place: FlatPlace;
  readonly onClose: () => void;
}

export function EditPlace({ place, onClose }: PlaceDialogProps) {
  const t = useText(housingCatalogue);
  const title = t('editPlaceOf', { label: place.label });
  const form = useDialogForm({
    operation: housing.editPlace,
    fixed: { placeId: place.id },
    values: { label: place.label, stepFree: place.stepFree },
    labels: { label: t('placeName'), stepFree: t('placeStepFree') },
    done: t('editPlaceDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={title} submitLabel={t('editPlaceSubmit')} onClose={onClose}>
      <FormField of={form} name="label">
        {(field) => <TextField {...field} width="medium" />}
      </FormField>
      <FormField of={form} name="stepFree">
        {(field) => <Checkbox {...field} />}
      </FormField>
    </FormDialog>
  );
}

/** Nights of repairs; a place whose return nobody knows yet stays blocked until somebody says so. */
export function BlockPlace({ place, onClose }: PlaceDialogProps) {
  const api = useApi();
  const t = useText(housingCatalogue);
  const title = t('blockPlaceOf', { label: place.label });
  const from = warsawDay(new Date());
  const form = useDialogForm({
    operation: housing.blockPlace,
    fixed: { placeId: place.id },
    values: { from, until: '', reason: '' },
    labels: { from: t('blockFrom'), until: t('blockUntil'), reason: t('reason') },
    done: t('blockPlaceDone'),
    // A block that ends on its first evening never was.
    undo: ({ id }): Promise<unknown> =>
      api.call(housing.endBlock, { placeId: place.id, blockId: id, on: form.form.getValues('from') }),
    onClose,
  });
  return (
    <FormDialog of={form} title={title} submitLabel={t('blockPlace')} onClose={onClose}>
      <FormField of={form} name="reason">
        {(field) => <TextField {...field} hint={t('blockReasonHint')} />}
      </FormField>
      <FormField of={form} name="from">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="until">
        {(field) => <DateField {...field} width="short" hint={t('blockUntilHint')} optional />}
      </FormField>
    </FormDialog>
  );
}

/** Says when the earliest of the place's repairs is over. */
export function EndBlock({ place, onClose }: PlaceDialogProps) {
  const t = useText(housingCatalogue);
  const title = t('endBlockOf', { label: place.label });
  const form = useDialogForm({
    operation: housing.endBlock,
    fixed: { placeId: place.id, blockId: place.blocks[0]?.id },
    values: { on: warsawDay(new Date()) },
    labels: { on: t('blockUntil') },
    done: t('endBlockDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={title} submitLabel={t('endBlock')} onClose={onClose}>
      <p>{place.blocks[0]?.reason}</p>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
    </FormDialog>
  );
}

export function ClosePlace({ place, onClose }: PlaceDialogProps) {
  const api = useApi();
  const t = useText(housingCatalogue);
  const title = t('closePlaceOf', { label: place.label });
  const form = useDialogForm({
    operation: housing.closePlace,
    fixed: { placeId: place.id },
    values: { closedFrom: warsawDay(new Date()) },
    labels: { closedFrom: t('closedFrom') },
    done: t('closePlaceDone'),
    undo: () => api.call(housing.reopenPlace, { placeId: place.id }),
    onClose,
  });
  return (
    <FormDialog of={form} title={title} submitLabel={t('closePlace')} onClose={onClose}>
      <FormField of={form} name="closedFrom">
        {(field) => <DateField {...field} width="short" hint={t('closedFromHint')} />}
      </FormField>
    </FormDialog>
  );
}
