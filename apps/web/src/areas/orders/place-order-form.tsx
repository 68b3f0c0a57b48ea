import { commissioning, type Output } from '@cus/contracts';
import { addDays, Button, DateField, formatDate, showToast, useLocale, useText, warsawDay } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { StaffSelect } from '../../fields/staff-select';
import { FormTop } from '../../forms/form-top';
import { UnitsField } from '../../forms/units-field';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useQuantity } from '../../words/commissioning';
import { useWordOf } from '../../words/words';
import { ContractLineChoice } from './contract-line-choice';
import { OfferTerms } from './offer-terms';
import { orderPeriod } from './order-period';
import { ordersCatalogue } from './orders-catalogue';
import { ShareEffect } from './share-effect';
import { useContractOffers, type ContractOffers } from './use-contract-offers';

type DemandLine = Output<typeof commissioning.listDemand>['items'][number];

/** Days a provider has to answer, unless the organiser says otherwise. */
const DAYS_TO_ANSWER = 3;

/** One screen: who, how much, when, until when they may answer; the effect on the share beside it. */
export function PlaceOrderForm({ line }: { readonly line: DemandLine }) {
  const t = useText(ordersCatalogue);
  const quantity = useQuantity();
  const word = useWordOf();
  const locale = useLocale();
  const offers = useContractOffers(line.serviceCode, line.unit);
  const form = useOrderForm(line);
  const fitPeriod = usePeriodOf(line, offers, form);
  const [lineId, milli] = form.form.watch(['contractLineId', 'quantityMilli']);
  const chosen = offers.list.find((offer) => offer.line.id === lineId);
  const period = orderPeriod(line, chosen?.contract);

  return (
    <form className="ok-form" onSubmit={form.onSubmit} noValidate>
      <FormTop of={form} />
      <FormField of={form} name="contractLineId">
        {(field) => (
          <ContractLineChoice
            {...field}
            offers={offers}
            onChange={(id) => {
              field.onChange(id);
              fitPeriod(id);
            }}
          />
        )}
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
        {(field) => <DateField {...field} width="short" min={period.from} max={period.to} />}
      </FormField>
      <FormField of={form} name="to">
        {(field) => (
          <DateField
            {...field}
            width="short"
            min={period.from}
            max={period.to}
            hint={period.to < line.to ? t('toHint', { date: formatDate(period.to, locale) }) : undefined}
          />
        )}
      </FormField>
      <OfferTerms of={form} />
      {chosen?.contract.mode === 'own-staff' ? (
        <FormField of={form} name="performedBy">
          {(field) => <StaffSelect {...field} serviceCode={line.serviceCode} optional />}
        </FormField>
      ) : null}
      <ShareEffect offer={chosen} quantityMilli={milli} />
      <div className="ok-form-actions">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

/** A contract that begins later or ends earlier than the plan shortens the order, unless its dates were typed. */
function usePeriodOf(line: DemandLine, offers: ContractOffers, { form }: ReturnType<typeof useOrderForm>) {
  // Read while rendering: the form only keeps track of what a render asked for.
  const { dirtyFields } = form.formState;
  return (lineId: string) => {
    const offer = offers.list.find((each) => each.line.id === lineId);
    const { from, to } = orderPeriod(line, offer?.contract);
    if (!dirtyFields.from) form.setValue('from', from);
    if (!dirtyFields.to) form.setValue('to', to);
  };
}

function useOrderForm(line: DemandLine) {
  const t = useText(ordersCatalogue);
  const navigate = useNavigate();
  return useActForm({
    operation: commissioning.placeOrder,
    fixed: { planLineId: line.planLineId, residentId: line.residentId, fulfilment: line.fulfilment },
    values: {
      contractLineId: '',
      quantityMilli: line.remainingMilli as number | null,
      from: line.from as string,
      to: line.to as string,
      expiresOn: addDays(warsawDay(new Date()), DAYS_TO_ANSWER),
      note: '',
      performedBy: '',
    },
    labels: {
      contractLineId: t('contractLine'),
      quantityMilli: t('quantityLabel'),
      from: t('from'),
      to: t('to'),
      expiresOn: t('expiresOn'),
      note: t('note'),
      performedBy: t('performer'),
    },
    onDone: ({ id }) => {
      showToast(t('sent'));
      void navigate({ to: '/orders/$orderId', params: { orderId: id } });
    },
  });
}
