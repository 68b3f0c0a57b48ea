import { commissioning, type Output } from '@cus/contracts';
import {
  Button,
  DataTable,
  DateText,
  EmptyState,
  formatBasisPoints,
  Money,
  PageHeader,
  useLocale,
  useText,
  warsawDay,
  type Locale,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { Loaded } from '../../shell/loaded';
import { monthName } from '../month/month-words';
import { downloadCsv, zlotyOf } from './csv';
import { definitionOf } from './definition';
import { FreezeMonth } from './freeze-month';
import { MonthPreview } from './month-preview';
import { lacksProject, NoProject } from './no-project';
import { shareHistoryRoute } from './route';
import { shareCatalogue } from './share-catalogue';

type FrozenMonth = Output<typeof commissioning.listFrozenMonths>['items'][number];

/** Kept months beside what is known about them today. */
export function ShareHistoryScreen() {
  const api = useApi();
  const t = useText(shareCatalogue);
  const locale = useLocale();
  const definition = definitionOf(shareHistoryRoute.useSearch());
  const { scope, measure, withVaccinations } = definition;
  const months = useQuery(
    operationQuery(api, commissioning.listFrozenMonths, { scope, measure, withVaccinations }),
  );
  const items = months.data?.items ?? [];
  if (lacksProject(months.error))
    return (
      <>
        <PageHeader title={t('historyTitle')} />
        <NoProject />
      </>
    );
  return (
    <>
      <PageHeader
        title={t('historyTitle')}
        lead={t('historyLead')}
        others={
          <>
            <Button onPress={() => window.print()}>{t('print')}</Button>
            <Button isDisabled={items.length === 0} onPress={() => exportMonths(items, t)}>
              {t('exportCsv')}
            </Button>
          </>
        }
        action={<FreezeMonth kept={items.map(({ month }) => month)} definition={definition} />}
      />
      <div className="app-stack">
        <MonthPreview month={warsawDay(new Date()).slice(0, 7)} definition={definition} />
        <Loaded of={months}>
          {() => (
            <DataTable
              caption={t('historyTitle')}
              hideCaption
              rows={items}
              rowId={(row) => row.id}
              empty={<EmptyState title={t('historyEmptyTitle')}>{t('historyEmpty')}</EmptyState>}
              columns={[
                { id: 'month', title: t('month'), cell: (row) => monthName(row.month, locale) },
                {
                  id: 'frozen',
                  title: t('frozen'),
                  align: 'end',
                  cell: (row) => percent(row.frozen, locale),
                },
                { id: 'live', title: t('live'), align: 'end', cell: (row) => percent(row.live, locale) },
                {
                  id: 'numerator',
                  title: t('numeratorChange'),
                  align: 'end',
                  cell: (row) => <Money grosze={row.numeratorDifferenceGrosze} />,
                },
                {
                  id: 'denominator',
                  title: t('denominatorChange'),
                  align: 'end',
                  cell: (row) => <Money grosze={row.denominatorDifferenceGrosze} />,
                },
                {
                  id: 'at',
                  title: t('frozenAt'),
                  cell: (row) => <DateText value={row.frozenAt} style="moment" />,
                },
              ]}
            />
          )}
        </Loaded>
      </div>
    </>
  );
}

function percent(figure: FrozenMonth['live'], locale: Locale): string {
  return figure.basisPoints === undefined ? '–' : formatBasisPoints(figure.basisPoints, locale);
}

function exportMonths(items: readonly FrozenMonth[], t: ReturnType<typeof useText<ShareKey>>): void {
  downloadCsv('udzial-miesiace.csv', [
    [t('month'), t('numerator'), t('denominator'), t('frozen'), t('live'), t('rule'), t('frozenAt')],
    ...items.map(({ month, frozen, live, ruleVersion, frozenAt }) => [
      month,
      zlotyOf(frozen.numeratorGrosze),
      zlotyOf(frozen.denominatorGrosze),
      percent(frozen, 'pl'),
      percent(live, 'pl'),
      ruleVersion,
      frozenAt,
    ]),
  ]);
}

type ShareKey = keyof typeof shareCatalogue.pl;
