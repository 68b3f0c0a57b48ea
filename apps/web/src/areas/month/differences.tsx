import type { commissioning, Output } from '@cus/contracts';
import { DataTable, Money, useLocale, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { useCommissioningWord } from '../../words/commissioning';
import { monthCatalogue } from './month-catalogue';

type Difference = Output<typeof commissioning.previewSettlement>['differences'][number];

/** What does not agree between plan, visit and contract, each with the way to it. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useText(monthCatalogue);
  const c = useCommissioningWord();
  const locale = useLocale();
  const units = (milli: number | undefined) =>
    milli === undefined ? '–' : new Intl.NumberFormat(locale).format(milli / 1000);
  if (differences.length === 0) return <p>{t('noDifferences')}</p>;
  return (
    <>
      <p className="app-quiet">{t('differencesHint')}</p>
      <DataTable
        caption={t('differences')}
        hideCaption
        rows={differences}
        rowId={(row) => `${row.kind} ${row.orderId} ${row.deliveryId ?? ''}`}
        columns={[
          {
            id: 'kind',
            title: t('kind'),
            cell: (row) =>
              row.deliveryId === undefined ? (
                <Link to="/orders/$orderId" params={{ orderId: row.orderId }}>
                  {c('difference', row.kind)}
                </Link>
              ) : (
                <Link to="/deliveries/$deliveryId" params={{ deliveryId: row.deliveryId }}>
                  {c('difference', row.kind)}
                </Link>
              ),
          },
          { id: 'expected', title: t('expected'), align: 'end', cell: (row) => units(row.expectedMilli) },
          { id: 'actual', title: t('actual'), align: 'end', cell: (row) => units(row.actualMilli) },
          {
            id: 'value',
            title: t('value'),
            align: 'end',
            cell: (row) => <Money grosze={row.amountGrosze} />,
          },
        ]}
      />
    </>
  );
}
