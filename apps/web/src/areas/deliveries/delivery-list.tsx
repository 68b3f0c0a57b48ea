import { commissioning } from '@cus/contracts';
import { DataTable, EmptyState, useText } from '@cus/ui';
import { usePages } from '../../api/use-pages';
import { LoadedPages } from '../../shell/loaded-pages';
import { deliveriesCatalogue } from './deliveries-catalogue';
import { useDeliveryColumns } from './delivery-columns';
import type { DELIVERY_STATES } from './route';

interface DeliveryListProps {
  readonly state: (typeof DELIVERY_STATES)[number] | undefined;
  readonly isJudge: boolean;
}

/** Delivery records to look at. */
export function DeliveryList({ state, isJudge }: DeliveryListProps) {
  const t = useText(deliveriesCatalogue);
  const deliveries = usePages(commissioning.listDeliveries, {
    limit: 50,
    ...(state === undefined ? {} : { state }),
  });
  const columns = useDeliveryColumns(deliveries.items ?? []);
  return (
    <LoadedPages of={deliveries}>
      {(rows) => (
        <DataTable
          caption={t('caption')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          empty={
            <EmptyState title={t('emptyTitle')}>{t(isJudge ? 'emptyJudge' : 'emptyReporter')}</EmptyState>
          }
        />
      )}
    </LoadedPages>
  );
}
