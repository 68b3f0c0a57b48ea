import { DateText, DescriptionList, Money, Section, StateBadge, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { usePerformer } from '../../names/use-performer';
import { useProfile } from '../../session/use-session';
import {
  useCommissioningWord,
  useMode,
  useProviderName,
  useQuantity,
  useUnitPrice,
} from '../../words/commissioning';
import type { Order } from './order';
import { ordersCatalogue } from './orders-catalogue';

/** What was agreed: how much, when, at what price, on which contract. */
export function OrderFacts({ order }: { readonly order: Order }) {
  const t = useText(ordersCatalogue);
  const c = useCommissioningWord();
  const mode = useMode();
  const providerName = useProviderName();
  const quantity = useQuantity();
  const price = useUnitPrice();
  const performer = usePerformer([order])(order);
  const isStaff = !(useProfile()?.roles ?? []).includes('provider');
  const { unit } = order;
  return (
    <Section title={t('order')}>
      <DescriptionList
        facts={[
          { term: t('orderNumber'), value: order.number },
          ...(isStaff ? [{ term: t('provider'), value: providerName(order.providerName) }] : []),
          {
            term: t('contract'),
            value: (
              <>
                {isStaff ? (
                  <Link to="/orders/contracts/$contractId" params={{ contractId: order.contractId }}>
                    {order.contractNumber}
                  </Link>
                ) : (
                  order.contractNumber
                )}
                {', '}
                {mode(order.mode)}
              </>
            ),
          },
          ...(isStaff
            ? [
                {
                  term: t('pes'),
                  value: (
                    <StateBadge tone={order.pes ? 'done' : 'neutral'}>
                      {c('pesShort', order.pes ? 'yes' : 'no')}
                    </StateBadge>
                  ),
                },
              ]
            : []),
          { term: t('performer'), value: performer ?? t('performerUnknown') },
          { term: t('price'), value: price(order.unitPriceGrosze, unit) },
          {
            term: t('quantity'),
            value:
              order.quantityMilli === order.offeredMilli
                ? quantity(order.quantityMilli, unit)
                : t('ofPlan', {
                    remaining: quantity(order.quantityMilli, unit),
                    whole: quantity(order.offeredMilli, unit),
                  }),
          },
          { term: t('value'), value: <Money grosze={order.valueGrosze} /> },
          {
            term: t('period'),
            value: (
              <>
                <DateText value={order.from} /> – <DateText value={order.to} />
              </>
            ),
          },
          { term: t('orderedOn'), value: <DateText value={order.orderedOn} /> },
          ...(order.expiresOn === undefined
            ? []
            : [{ term: t('answerBy'), value: <DateText value={order.expiresOn} /> }]),
          {
            term: t('delivered'),
            value: (
              <>
                {quantity(order.deliveredMilli, unit)}, <Money grosze={order.deliveredGrosze} />
              </>
            ),
          },
          {
            term: t('accepted'),
            value: (
              <>
                {quantity(order.acceptedMilli, unit)}, <Money grosze={order.acceptedGrosze} />
              </>
            ),
          },
          ...(order.reason === undefined ? [] : [{ term: t('reason'), value: reasonOf(order, c) }]),
          ...(order.note === undefined ? [] : [{ term: t('notes'), value: order.note }]),
        ]}
      />
    </Section>
  );
}

function reasonOf(order: Order, c: (group: string, code: string) => string): string {
  return c(order.state === 'declined' ? 'decline' : 'close', order.reason ?? '');
}
