import { commissioning, type Output } from '@cus/contracts';
import { addDays, Button, showToast, useText, warsawDay } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { FormTop } from '../../forms/form-top';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { ContractLineChoice } from './contract-line-choice';
import { useOrderStands } from './order-dialogs';
import { OfferTerms } from './offer-terms';
import { ordersCatalogue } from './orders-catalogue';
import { ShareEffect } from './share-effect';
import { useContractOffers } from './use-contract-offers';

type Order = Output<typeof commissioning.getOrder>;

const DAYS_TO_ANSWER = 3;

/** The same work, person and period offered once more; only who and until when are asked. */
export function OfferAgainForm({ order }: { readonly order: Order }) {
  const t = useText(ordersCatalogue);
  const navigate = useNavigate();
  const offers = useContractOffers(order.serviceCode, order.unit);
  const form = useActForm({
    operation: commissioning.reOfferOrder,
    fixed: { orderId: order.id, version: order.version },
    stands: useOrderStands(order),
    values: {
      contractLineId: '',
      expiresOn: addDays(warsawDay(new Date()), DAYS_TO_ANSWER),
      note: order.note ?? '',
    },
    labels: { contractLineId: t('contractLine'), expiresOn: t('expiresOn'), note: t('note') },
    onDone: ({ id }) => {
      showToast(t('sent'));
      void navigate({ to: '/orders/$orderId', params: { orderId: id } });
    },
  });
  const chosen = offers.list.find((offer) => offer.line.id === form.form.watch('contractLineId'));

  return (
    <form className="ok-form" onSubmit={form.onSubmit} noValidate>
      <FormTop of={form} />
      <FormField of={form} name="contractLineId">
        {(field) => <ContractLineChoice {...field} offers={offers} />}
      </FormField>
      <OfferTerms of={form} />
      <ShareEffect offer={chosen} quantityMilli={order.offeredMilli} />
      <div className="ok-form-actions">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
