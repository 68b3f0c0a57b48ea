import { commissioning } from '@cus/contracts';
import { DataTable, formatBasisPoints, Money, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { Loaded } from '../../shell/loaded';
import { CommissioningState, useCommissioningWord } from '../../words/commissioning';
import { FoldedSection } from './folded-section';
import { shareCatalogue } from './share-catalogue';

/** Live orders whose acceptance would move the share most. */
export function Movers({ asOf }: { readonly asOf: string | undefined }) {
  const api = useApi();
  const t = useText(shareCatalogue);
  const c = useCommissioningWord();
  const locale = useLocale();
  const services = useServices();
  const movers = useQuery(
    operationQuery(api, commissioning.listShareMovers, asOf === undefined ? {} : { asOf }),
  );
  const nameOf = useResidentNames((movers.data?.items ?? []).map((row) => row.residentId));
  return (
    <FoldedSection title={t('movers')}>
      <Loaded of={movers}>
        {({ items }) => (
          <DataTable
            caption={t('movers')}
            hideCaption
            rows={items}
            rowId={(row) => row.orderId}
            empty={<p className="app-quiet">{t('moversNone')}</p>}
            columns={[
              {
                id: 'order',
                title: t('order'),
                cell: (row) => (
                  <Link to="/orders/$orderId" params={{ orderId: row.orderId }}>
                    {services.nameOf(row.serviceCode)}: {nameOf(row.residentId)}
                  </Link>
                ),
              },
              {
                id: 'state',
                title: t('state'),
                cell: (row) => <CommissioningState of="order" state={row.state} />,
              },
              { id: 'pes', title: t('countsAs'), cell: (row) => c('pesShort', row.pes ? 'yes' : 'no') },
              {
                id: 'pending',
                title: t('pending'),
                align: 'end',
                cell: (row) => <Money grosze={row.pendingGrosze} />,
              },
              {
                id: 'after',
                title: t('after'),
                align: 'end',
                cell: (row) =>
                  row.basisPointsAfter === undefined ? '–' : formatBasisPoints(row.basisPointsAfter, locale),
              },
            ]}
          />
        )}
      </Loaded>
    </FoldedSection>
  );
}
