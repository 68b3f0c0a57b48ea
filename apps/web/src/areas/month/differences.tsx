import type { commissioning, Output } from '@cus/contracts';
import { DataTable, formatDate, Money, useLocale, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
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
  const services = useServices();
  const nameOf = useResidentNames(differences.map((row) => row.residentId));
  const whose = (row: Difference) =>
    [
      `${services.nameOf(row.serviceCode)}: ${nameOf(row.residentId)}`,
      ...(row.performedOn === undefined ? [] : [formatDate(row.performedOn, locale)]),
    ].join(', ');
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
            id: 'whose',
            title: t('whose'),
            cell: (row) =>
              row.deliveryId === undefined ? (
                <Link to="/orders/$orderId" params={{ orderId: row.orderId }}>
                  {whose(row)}
                </Link>
              ) : (
                <Link to="/deliveries/$deliveryId" params={{ deliveryId: row.deliveryId }}>
                  {whose(row)}
                </Link>
              ),
          },
          { id: 'kind', title: t('kind'), cell: (row) => c('difference', row.kind) },
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
