import type { commissioning, Output } from '@cus/contracts';
import { DateText, Money, useText, type Column } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { usePerformer } from '../../names/use-performer';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { CommissioningState, useCommissioningWord, useQuantity } from '../../words/commissioning';
import { deliveriesCatalogue } from './deliveries-catalogue';

export type Delivery = Output<typeof commissioning.listDeliveries>['items'][number];

/** "Opieka wytchnieniowa: Kowalska Maria" of a delivery record. */
export function useDeliveryTitle(deliveries: readonly Delivery[]): (delivery: Delivery) => string {
  const services = useServices();
  const nameOf = useResidentNames(deliveries.map((delivery) => delivery.residentId));
  return (delivery) => `${services.nameOf(delivery.serviceCode)}: ${nameOf(delivery.residentId)}`;
}

/** Columns every list of delivery records shares. */
export function useDeliveryColumns(
  deliveries: readonly Delivery[],
): readonly [Column<Delivery>, ...Column<Delivery>[]] {
  const t = useText(deliveriesCatalogue);
  const c = useCommissioningWord();
  const quantity = useQuantity();
  const titleOf = useDeliveryTitle(deliveries);
  const performerOf = usePerformer(deliveries);
  return [
    {
      id: 'what',
      title: t('what'),
      cell: (row) => (
        <Link to="/deliveries/$deliveryId" params={{ deliveryId: row.id }}>
          {titleOf(row)}
        </Link>
      ),
    },
    { id: 'performer', title: t('performer'), cell: (row) => performerOf(row) ?? '–' },
    { id: 'day', title: t('day'), cell: (row) => <DateText value={row.performedOn} /> },
    {
      id: 'quantity',
      title: t('quantity'),
      align: 'end',
      cell: (row) => quantity(row.quantityMilli, row.unit),
    },
    { id: 'value', title: t('value'), align: 'end', cell: (row) => <Money grosze={row.amountGrosze} /> },
    { id: 'proof', title: t('proof'), cell: (row) => c('proof', row.proof.method) },
    { id: 'state', title: t('state'), cell: (row) => <CommissioningState of="delivery" state={row.state} /> },
  ];
}
