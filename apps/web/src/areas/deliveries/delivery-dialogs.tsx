import { commissioning } from '@cus/contracts';
import { formatMoney, Notice, showToast, TextArea, useLocale, useText } from '@cus/ui';
import { FormDialog } from '../../forms/form-dialog';
import { ReasonDialog } from '../../forms/reason-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import type { Stand } from '../../forms/use-meanwhile';
import { useCommissioningOptions, useCommissioningWord, useQuantity } from '../../words/commissioning';
import { AddCardPhoto } from './card-photos';
import { deliveriesCatalogue } from './deliveries-catalogue';
import type { DeliveryDetail } from './delivery-screen';

/** Acts on a delivery record that ask something first. */
export type AskedDeliveryAct = 'dispute' | 'answer' | 'withdraw' | 'addPhoto';

interface DeliveryDialogProps {
  readonly act: AskedDeliveryAct | undefined;
  readonly delivery: DeliveryDetail;
  readonly onClose: () => void;
}

/** The question of the act that was pressed. It stays while it is answered, also when the act is no longer offered. */
export function DeliveryDialog({ act, ...props }: DeliveryDialogProps) {
  switch (act) {
    case undefined:
      return null;
    case 'dispute':
      return <Dispute {...props} />;
    case 'answer':
      return <Answer {...props} />;
    case 'withdraw':
      return <Withdraw {...props} />;
    case 'addPhoto':
      return <AddCardPhoto {...props} />;
  }
}

type AskProps = Omit<DeliveryDialogProps, 'act'>;

/** Where a record stands, for saying what changed meanwhile. */
export function useDeliveryStands(delivery: DeliveryDetail): Stand[] {
  const t = useText(deliveriesCatalogue);
  const c = useCommissioningWord();
  const locale = useLocale();
  const quantity = useQuantity();
  return [
    { term: t('state'), words: c('delivery', delivery.state) },
    { term: t('quantity'), words: quantity(delivery.quantityMilli, delivery.unit) },
    { term: t('value'), words: formatMoney(delivery.amountGrosze, locale) },
  ];
}

function Dispute({ delivery, onClose }: AskProps) {
  const t = useText(deliveriesCatalogue);
  const locale = useLocale();
  const options = useCommissioningOptions();
  const { disputeDelivery } = commissioning;
  return (
    <ReasonDialog
      operation={disputeDelivery}
      fixed={{ deliveryId: delivery.id, version: delivery.version }}
      stands={useDeliveryStands(delivery)}
      title={t('disputeTitle')}
      submitLabel={t('dispute')}
      reasonLabel={t('reason')}
      reasons={options('dispute', disputeDelivery.input.shape.reason.options)}
      commentLabel={t('comment')}
      done={t('disputeDone')}
      onClose={onClose}
    >
      {delivery.state === 'accepted' ? (
        <Notice tone="warning">
          {t('disputeTakesBack', { amount: formatMoney(delivery.amountGrosze, locale) })}
        </Notice>
      ) : null}
    </ReasonDialog>
  );
}

function Answer({ delivery, onClose }: AskProps) {
  const t = useText(deliveriesCatalogue);
  const form = useActForm({
    operation: commissioning.answerDispute,
    fixed: { deliveryId: delivery.id, version: delivery.version },
    stands: useDeliveryStands(delivery),
    values: { answer: '' },
    labels: { answer: t('answerLabel') },
    onDone: () => {
      onClose();
      showToast(t('answerDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('answerTitle')} submitLabel={t('answerSubmit')} onClose={onClose}>
      <FormField of={form} name="answer">
        {(field) => <TextArea {...field} hint={t('answerHint')} />}
      </FormField>
    </FormDialog>
  );
}

function Withdraw({ delivery, onClose }: AskProps) {
  const t = useText(deliveriesCatalogue);
  const form = useActForm({
    operation: commissioning.withdrawDelivery,
    fixed: { deliveryId: delivery.id, version: delivery.version },
    stands: useDeliveryStands(delivery),
    values: { comment: '' },
    labels: { comment: t('withdrawComment') },
    onDone: () => {
      onClose();
      showToast(t('withdrawDone'));
    },
  });
  return (
    <FormDialog
      of={form}
      title={t('withdrawTitle')}
      submitLabel={t('withdraw')}
      variant="danger"
      onClose={onClose}
    >
      <p>{t('withdrawBody')}</p>
      <FormField of={form} name="comment">
        {(field) => <TextArea {...field} optional />}
      </FormField>
    </FormDialog>
  );
}
