import { commissioning, type Output } from '@cus/contracts';
import {
  Button,
  DataTable,
  DateText,
  Dialog,
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
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
import { Loaded } from '../../shell/loaded';
import { monthAfter, monthName } from '../month/month-words';
import { downloadCsv, zlotyOf } from './csv';
import { definitionOf } from './definition';
import { shareHistoryRoute } from './route';
import { shareCatalogue } from './share-catalogue';

type FrozenMonth = Output<typeof commissioning.listFrozenMonths>['items'][number];

/** Kept months beside what is known about them today. */
export function ShareHistoryScreen() {
  const api = useApi();
  const t = useText(shareCatalogue);
  const locale = useLocale();
  const { scope, measure, withVaccinations } = definitionOf(shareHistoryRoute.useSearch());
  const months = useQuery(
    operationQuery(api, commissioning.listFrozenMonths, { scope, measure, withVaccinations }),
  );
  const items = months.data?.items ?? [];
  return (
    <>
      <PageHeader
        title={t('historyTitle')}
        lead={t('historyLead')}
        others={
          <Button isDisabled={items.length === 0} onPress={() => exportMonths(items, t)}>
            {t('exportCsv')}
          </Button>
        }
        action={<Freeze />}
      />
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
              { id: 'frozen', title: t('frozen'), align: 'end', cell: (row) => percent(row.frozen, locale) },
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

/** Keeping cannot be taken back, so it is asked once more. */
function Freeze() {
  const t = useText(shareCatalogue);
  const locale = useLocale();
  const may = useMay();
  const [asks, setAsks] = useState(false);
  const freeze = useAct(commissioning.freezeShareMonth, {
    done: t('freezeDone'),
    onDone: () => setAsks(false),
  });
  const month = monthAfter(warsawDay(new Date()).slice(0, 7), -1);
  if (!may(commissioning.freezeShareMonth)) return null;
  const name = monthName(month, locale);
  return (
    <>
      <Button variant="primary" onPress={() => setAsks(true)}>
        {t('freeze', { month: name })}
      </Button>
      {asks ? (
        <Dialog
          title={t('freezeTitle')}
          isOpen
          onClose={() => setAsks(false)}
          actions={
            <Button variant="primary" isPending={freeze.isPending} onPress={() => freeze.run({ month })}>
              {t('freeze', { month: name })}
            </Button>
          }
        >
          <p>{t('freezeBody', { month: name })}</p>
          <ActRefusal of={freeze} />
        </Dialog>
      ) : null}
    </>
  );
}
