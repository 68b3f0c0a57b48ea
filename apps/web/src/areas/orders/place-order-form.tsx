import { commissioning, type Output } from '@cus/contracts';
import { addDays, Button, DateField, ErrorSummary, showToast, TextArea, useText, warsawDay } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { useRefresh } from '../../api/use-refresh';
import { useApi } from '../../app-services';
import { blankAsAbsent } from '../../forms/blank-as-absent';
import { UnitsField } from '../../forms/units-field';
import { FormField, useContractForm } from '../../forms/use-contract-form';
import { useQuantity } from '../../words/commissioning';
import { useWordOf } from '../../words/words';
import { ContractLineChoice } from './contract-line-choice';
import { ordersCatalogue } from './orders-catalogue';
import { ShareEffect } from './share-effect';
import { useContractOffers } from './use-contract-offers';

type DemandLine = Output<typeof commissioning.listDemand>['items'][number];

/** Days a provider has to answer, unless the organiser says otherwise. */
const DAYS_TO_ANSWER = 3;

/** One screen: who, how much, when, until when they may answer; the effect on the share beside it. */
export function PlaceOrderForm({ line }: { readonly line: DemandLine }) {
  const t = useText(ordersCatalogue);
  const quantity = useQuantity();
  const word = useWordOf();
  const offers = useContractOffers(line.serviceCode, line.unit);
  const form = useOrderForm(line);
  const [lineId, milli] = form.form.watch(['contractLineId', 'quantityMilli']);
  const chosen = offers.list.find((offer) => offer.line.id === lineId);

  return (
    <form className="ok-form" onSubmit={form.onSubmit} noValidate>
      <ErrorSummary problems={form.problems} attempt={form.attempt} footer={form.traceId} />
      <FormField of={form} name="contractLineId">
        {(field) => <ContractLineChoice {...field} offers={offers} />}
      </FormField>
      <FormField of={form} name="quantityMilli">
        {(field) => (
          <UnitsField
            {...field}
            max={line.remainingMilli}
            hint={t('quantityHint', {
              left: quantity(line.remainingMilli, line.unit),
              unit: word('unit', line.unit),
            })}
          />
        )}
      </FormField>
      <FormField of={form} name="from">
        {(field) => <DateField {...field} width="short" min={line.from} max={line.to} />}
      </FormField>
      <FormField of={form} name="to">
        {(field) => <DateField {...field} width="short" min={line.from} max={line.to} />}
      </FormField>
      <FormField of={form} name="expiresOn">
        {(field) => <DateField {...field} width="short" hint={t('expiresHint')} optional />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} hint={t('noteHint')} optional />}
      </FormField>
      <ShareEffect offer={chosen} quantityMilli={milli} />
      <div className="ok-form-actions">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

function useOrderForm(line: DemandLine) {
  const api = useApi();
  const t = useText(ordersCatalogue);
  const refresh = useRefresh();
  const navigate = useNavigate();
  return useContractForm({
    schema: blankAsAbsent(commissioning.placeOrder.input),
    defaultValues: {
      contractLineId: '',
      planLineId: line.planLineId,
      residentId: line.residentId,
      fulfilment: line.fulfilment,
      quantityMilli: line.remainingMilli as number | null,
      from: line.from,
      to: line.to,
      expiresOn: addDays(warsawDay(new Date()), DAYS_TO_ANSWER),
      note: '',
    },
    labels: {
      contractLineId: t('contractLine'),
      quantityMilli: t('quantityLabel'),
      from: t('from'),
      to: t('to'),
      expiresOn: t('expiresOn'),
      note: t('note'),
    },
    submit: (input, key) => api.withKey(key)(commissioning.placeOrder, input),
    onDone: async ({ id }) => {
      await refresh('commissioning');
      showToast(t('sent'));
      await navigate({ to: '/orders/$orderId', params: { orderId: id } });
    },
  });
}
