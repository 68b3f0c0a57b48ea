import { commissioning, type Output } from '@cus/contracts';
import { addDays, Button, DateField, showToast, useText, warsawDay } from '@cus/ui';
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
      <FormTop of={form} />
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
