import { commissioning } from '@cus/contracts';
import {
  Button,
  Dialog,
  formatMoney,
  Notice,
  RadioTiles,
  showToast,
  TextArea,
  useLocale,
  useText,
} from '@cus/ui';
import { useState } from 'react';
import { useRefresh } from '../../api/use-refresh';
import { useApi } from '../../app-services';
import { blankAsAbsent } from '../../forms/blank-as-absent';
import { FormDialog } from '../../forms/form-dialog';
import { ActRefusal, useAct } from '../../forms/use-act';
import { FormField, useContractForm } from '../../forms/use-contract-form';
import { useMay } from '../../session/use-may';
import { useProfile } from '../../session/use-session';
import { AppLinkButton } from '../../shell/app-link';
import { useCommissioningOptions } from '../../words/commissioning';
import { deliveriesCatalogue } from './deliveries-catalogue';
import type { DeliveryDetail } from './delivery-screen';

/** The centre accepts or disputes; whoever did the work answers, corrects or takes back. */
export function DeliveryActions({ delivery }: { readonly delivery: DeliveryDetail }) {
  const t = useText(deliveriesCatalogue);
  const may = useMay();
  const roles = useProfile()?.roles ?? [];
  const [asks, setAsks] = useState<'dispute' | 'answer' | 'withdraw'>();
  const accept = useAct(commissioning.acceptDeliveries, {});
  const close = () => setAsks(undefined);
  const { state } = delivery;
  if (state === 'withdrawn') return null;
  const didTheWork = delivery.mode === 'own-staff' ? !roles.includes('provider') : roles.includes('provider');
  const judges = may(commissioning.acceptDeliveries);
  const reports = didTheWork && may(commissioning.correctDelivery);
  const isOwnRecord = delivery.source === 'commissioning';
  return (
    <>
      <ActRefusal of={accept} />
      <div className="deliveries-actions">
        {judges && (state === 'recorded' || state === 'answered') ? (
          <Button
            variant="primary"
            isPending={accept.isPending}
            onPress={() =>
              accept.run({ deliveries: [{ deliveryId: delivery.id, version: delivery.version }] })
            }
          >
            {t('accept')}
          </Button>
        ) : null}
        {judges && state !== 'disputed' ? (
          <Button onPress={() => setAsks('dispute')}>{t('dispute')}</Button>
        ) : null}
        {reports && state === 'disputed' ? (
          <Button variant="primary" onPress={() => setAsks('answer')}>
            {t('answer')}
          </Button>
        ) : null}
        {reports && isOwnRecord ? (
          <>
            <AppLinkButton to="/deliveries/$deliveryId/correct" params={{ deliveryId: delivery.id }}>
              {t('correct')}
            </AppLinkButton>
            <Button onPress={() => setAsks('withdraw')}>{t('withdraw')}</Button>
          </>
        ) : null}
      </div>
      {asks === 'dispute' ? <Dispute delivery={delivery} onClose={close} /> : null}
      {asks === 'answer' ? <Answer delivery={delivery} onClose={close} /> : null}
      {asks === 'withdraw' ? <Withdraw delivery={delivery} onClose={close} /> : null}
    </>
  );
}

interface AskProps {
  readonly delivery: DeliveryDetail;
  readonly onClose: () => void;
}

function Dispute({ delivery, onClose }: AskProps) {
  const api = useApi();
  const t = useText(deliveriesCatalogue);
  const locale = useLocale();
  const options = useCommissioningOptions();
  const refresh = useRefresh();
  const { disputeDelivery } = commissioning;
  const form = useContractForm({
    schema: blankAsAbsent(disputeDelivery.input),
    defaultValues: { deliveryId: delivery.id, version: delivery.version, reason: '', comment: '' },
    labels: { reason: t('reason'), comment: t('comment') },
    submit: (input, key) => api.withKey(key)(disputeDelivery, input),
    onDone: async () => {
      onClose();
      await refresh('commissioning');
      showToast(t('disputeDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('disputeTitle')} submitLabel={t('dispute')} onClose={onClose}>
      {delivery.state === 'accepted' ? (
        <Notice tone="warning">
          {t('disputeTakesBack', { amount: formatMoney(delivery.amountGrosze, locale) })}
        </Notice>
      ) : null}
      <FormField of={form} name="reason">
        {(field) => (
          <RadioTiles {...field} tiles={options('dispute', disputeDelivery.input.shape.reason.options)} />
        )}
      </FormField>
      <FormField of={form} name="comment">
        {(field) => <TextArea {...field} optional />}
      </FormField>
    </FormDialog>
  );
}

function Answer({ delivery, onClose }: AskProps) {
  const api = useApi();
  const t = useText(deliveriesCatalogue);
  const refresh = useRefresh();
  const form = useContractForm({
    schema: commissioning.answerDispute.input,
    defaultValues: { deliveryId: delivery.id, version: delivery.version, answer: '' },
    labels: { answer: t('answerLabel') },
    submit: (input, key) => api.withKey(key)(commissioning.answerDispute, input),
    onDone: async () => {
      onClose();
      await refresh('commissioning');
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
  const withdraw = useAct(commissioning.withdrawDelivery, { done: t('withdrawDone'), onDone: onClose });
  return (
    <Dialog
      title={t('withdrawTitle')}
      isOpen
      onClose={onClose}
      actions={
        <Button
          variant="danger"
          isPending={withdraw.isPending}
          onPress={() => withdraw.run({ deliveryId: delivery.id, version: delivery.version })}
        >
          {t('withdraw')}
        </Button>
      }
    >
      <p>{t('withdrawBody')}</p>
      <ActRefusal of={withdraw} />
    </Dialog>
  );
}
