import { commissioning, type Output } from '@cus/contracts';
import { addDays, Button, DateField, ErrorSummary, showToast, TextArea, useText, warsawDay } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { useRefresh } from '../../api/use-refresh';
import { useApi } from '../../app-services';
import { blankAsAbsent } from '../../forms/blank-as-absent';
import { FormField, useContractForm } from '../../forms/use-contract-form';
import { ContractLineChoice } from './contract-line-choice';
import { ordersCatalogue } from './orders-catalogue';
import { ShareEffect } from './share-effect';
import { useContractOffers } from './use-contract-offers';

type Order = Output<typeof commissioning.getOrder>;

const DAYS_TO_ANSWER = 3;

/** The same work, person and period offered once more; only who and until when are asked. */
export function OfferAgainForm({ order }: { readonly order: Order }) {
  const api = useApi();
  const t = useText(ordersCatalogue);
  const refresh = useRefresh();
  const navigate = useNavigate();
  const offers = useContractOffers(order.serviceCode, order.unit);
  const form = useContractForm({
    schema: blankAsAbsent(commissioning.reOfferOrder.input),
    defaultValues: {
      orderId: order.id,
      version: order.version,
      contractLineId: '',
      expiresOn: addDays(warsawDay(new Date()), DAYS_TO_ANSWER),
      note: order.note ?? '',
    },
    labels: { contractLineId: t('contractLine'), expiresOn: t('expiresOn'), note: t('note') },
    submit: (input, key) => api.withKey(key)(commissioning.reOfferOrder, input),
    onDone: async ({ id }) => {
      await refresh('commissioning');
      showToast(t('sent'));
      await navigate({ to: '/orders/$orderId', params: { orderId: id } });
    },
  });
  const chosen = offers.list.find((offer) => offer.line.id === form.form.watch('contractLineId'));

  return (
    <form className="ok-form" onSubmit={form.onSubmit} noValidate>
      <ErrorSummary problems={form.problems} attempt={form.attempt} footer={form.traceId} />
      <FormField of={form} name="contractLineId">
        {(field) => <ContractLineChoice {...field} offers={offers} />}
      </FormField>
      <FormField of={form} name="expiresOn">
        {(field) => <DateField {...field} width="short" hint={t('expiresHint')} optional />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} hint={t('noteHint')} optional />}
      </FormField>
      <ShareEffect offer={chosen} quantityMilli={order.offeredMilli} />
      <div className="ok-form-actions">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
