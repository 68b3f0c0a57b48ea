import { commissioning } from '@cus/contracts';
import { Button, DataTable, DateText, Money, Section, useText } from '@cus/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { useQuantity } from '../../words/commissioning';
import { monthCatalogue } from './month-catalogue';
import type { Statement } from './statement-screen';

/** Every record a closed month took in, with corrections of earlier months among them; the list grows page by page. */
export function StatementLines({ statement }: { readonly statement: Statement }) {
  const api = useApi();
  const t = useText(monthCatalogue);
  const services = useServices();
  const quantity = useQuantity();
  const settlementId = statement.id;
  const residents = new Map(statement.orders.map((order) => [order.orderId, order.residentId]));
  const nameOf = useResidentNames([...residents.values()]);
  const pages = useInfiniteQuery({
    queryKey: [commissioning.getSettlement.id, 'lines', settlementId],
    queryFn: async ({ pageParam }) => {
      const cursor = pageParam === undefined ? {} : { cursor: pageParam };
      return (await api.call(commissioning.getSettlement, { settlementId, limit: 200, ...cursor })).lines;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  const lines = pages.data?.pages.flatMap((page) => page.items) ?? statement.lines.items;
  return (
    <Section title={t('statementLines')}>
      <DataTable
        caption={t('statementLines')}
        hideCaption
        rows={lines}
        rowId={(line) => line.id}
        columns={[
          {
            id: 'day',
            title: t('day'),
            cell: (line) => (
              <Link to="/deliveries/$deliveryId" params={{ deliveryId: line.deliveryId }}>
                <DateText value={line.performedOn} />
                {line.kind === 'correction' ? `, ${t('correction')}` : null}
              </Link>
            ),
          },
          {
            id: 'order',
            title: t('order'),
            cell: (line) => `${services.nameOf(line.serviceCode)}: ${nameOf(residents.get(line.orderId))}`,
          },
          {
            id: 'quantity',
            title: t('quantity'),
            align: 'end',
            cell: (line) => quantity(line.quantityMilli, line.unit),
          },
          {
            id: 'value',
            title: t('value'),
            align: 'end',
            cell: (line) => <Money grosze={line.amountGrosze} />,
          },
        ]}
      />
      {pages.hasNextPage ? (
        <div>
          <Button onPress={() => void pages.fetchNextPage()} isPending={pages.isFetchingNextPage}>
            {t('moreLines')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
