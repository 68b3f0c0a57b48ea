import { commissioning } from '@cus/contracts';
import { DataTable, DateText, EmptyState, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { usePages } from '../../api/use-pages';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { LoadedPages } from '../../shell/loaded-pages';
import { useMode, useQuantity } from '../../words/commissioning';
import { ordersCatalogue } from './orders-catalogue';

/** Lines of plans in force that nobody was asked to do yet, wholly or in part. */
export function DemandList({ mayPlace }: { readonly mayPlace: boolean }) {
  const t = useText(ordersCatalogue);
  const services = useServices();
  const quantity = useQuantity();
  const mode = useMode();
  const demand = usePages(commissioning.listDemand, { limit: 50 });
  const nameOf = useResidentNames((demand.items ?? []).map((line) => line.residentId));
  return (
    <LoadedPages of={demand}>
      {(lines) => (
        <DataTable
          caption={t('demandCaption')}
          rows={lines}
          rowId={(line) => line.planLineId}
          empty={<EmptyState title={t('demandEmptyTitle')}>{t('demandEmpty')}</EmptyState>}
          columns={[
            {
              id: 'what',
              title: t('what'),
              cell: (line) => {
                const title = `${services.nameOf(line.serviceCode)}: ${nameOf(line.residentId)}`;
                if (!mayPlace) return title;
                return (
                  <Link to="/orders/new" search={{ planLineId: line.planLineId }}>
                    {title}
                  </Link>
                );
              },
            },
            {
              id: 'remaining',
              title: t('remaining'),
              align: 'end',
              cell: (line) =>
                line.remainingMilli === line.quantityMilli
                  ? quantity(line.remainingMilli, line.unit)
                  : t('ofPlan', {
                      remaining: quantity(line.remainingMilli, line.unit),
                      whole: quantity(line.quantityMilli, line.unit),
                    }),
            },
            {
              id: 'period',
              title: t('period'),
              cell: (line) => (
                <>
                  <DateText value={line.from} /> – <DateText value={line.to} />
                </>
              ),
            },
            {
              id: 'mode',
              title: t('mode'),
              cell: (line) => (line.preferredMode === undefined ? t('modeFree') : mode(line.preferredMode)),
            },
          ]}
        />
      )}
    </LoadedPages>
  );
}
