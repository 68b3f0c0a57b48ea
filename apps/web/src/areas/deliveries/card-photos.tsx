import { commissioning, type Output, type RawInput } from '@cus/contracts';
import { showToast, useLocale, useText } from '@cus/ui';
import { toProblem } from '../../api';
import { FormDialog } from '../../forms/form-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { describeProblem } from '../../i18n/error-text';
import { useKept, useKeptSubmit } from '../../outbox/use-outbox';
import { OnePhotoField } from '../../photos/one-photo-field';
import { photosCatalogue } from '../../photos/photos-catalogue';
import { deliveriesCatalogue } from './deliveries-catalogue';

/** As many as the service keeps of one card. */
export const MOST_CARD_PHOTOS = 10;

interface AddCardPhotoProps {
  readonly delivery: { readonly id: string };
  readonly onClose: () => void;
}

/** The signed card, taken with the phone; without a network it waits there. */
export function AddCardPhoto({ delivery, onClose }: AddCardPhotoProps) {
  const t = useText(deliveriesCatalogue);
  const p = useText(photosCatalogue);
  const { addDeliveryPhoto } = commissioning;
  const form = useActForm({
    operation: addDeliveryPhoto,
    fixed: { deliveryId: delivery.id },
    values: { jpeg: '' },
    labels: { jpeg: t('cardPhoto') },
    say: () => p('missing'),
    submit: useKeptSubmit(addDeliveryPhoto, delivery.id, t('photoDone')),
    onDone: onClose,
  });
  return (
    <FormDialog of={form} title={t('addPhoto')} submitLabel={t('addPhoto')} onClose={onClose}>
      <FormField of={form} name="jpeg">
        {(field) => <OnePhotoField {...field} />}
      </FormField>
    </FormDialog>
  );
}

type RecordVisit = typeof commissioning.recordDelivery;

/** The visit, then its pictures: what is created bears the id of its command, so they can follow before it has arrived. */
export function useRecordVisit(orderId: string, photos: readonly string[]) {
  const t = useText(deliveriesCatalogue);
  const locale = useLocale();
  const record = useKeptSubmit(commissioning.recordDelivery, orderId, t('recordDone'));
  const keepPhoto = useKept(commissioning.addDeliveryPhoto, orderId, true);
  return async (input: RawInput<RecordVisit>, key: string): Promise<Output<RecordVisit>> => {
    const answer = await record(input, key);
    try {
      for (const jpeg of photos) await keepPhoto({ deliveryId: key, jpeg });
    } catch (error) {
      // The visit stands: the form must not ask for it again.
      showToast(t('photoNotTaken', { reason: describeProblem(toProblem(error), locale).message }));
    }
    return answer;
  };
}
