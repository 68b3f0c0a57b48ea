import { housing } from '@cus/contracts';
import {
  Button,
  DataTable,
  Money,
  PageHeader,
  RadioTiles,
  TextField,
  useLocale,
  useText,
  warsawDay,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { FormDialog } from '../../forms/form-dialog';
import { FormField } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { useResidentNames } from '../../names/use-resident-names';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { useCommissioningOptions } from '../../words/commissioning';
import { monthAfter, monthName } from '../month/month-words';
import { housingCatalogue } from './housing-catalogue';
import { nightsRoute } from './route';

/** The nights of a month, stay by stay, and the one press that reports them. */
export function NightsScreen() {
  const api = useApi();
  const t = useText(housingCatalogue);
  const locale = useLocale();
  const may = useMay();
  const [asks, setAsks] = useState(false);
  const thisMonth = warsawDay(new Date()).slice(0, 7);
  const { month = monthAfter(thisMonth, -1) } = nightsRoute.useSearch();
  const nights = useQuery(operationQuery(api, housing.listMonthNights, { month }));
  return (
    <>
      <PageHeader
        title={t('nightsTitle', { month: monthName(month, locale) })}
        lead={t('nightsLead')}
        others={
          <>
            <AppLinkButton to="/housing/nights" search={{ month: monthAfter(month, -1) }}>
              {t('previous')}
            </AppLinkButton>
            <AppLinkButton to="/housing/nights" search={{ month: monthAfter(month, 1) }}>
              {t('next')}
            </AppLinkButton>
          </>
        }
        action={
          may(housing.reportNights) && month < thisMonth ? (
            <Button variant="primary" onPress={() => setAsks(true)}>
              {t('report')}
            </Button>
          ) : undefined
        }
      />
      <Loaded of={nights}>{({ items }) => <NightsTable items={items} />}</Loaded>
      {asks ? <ReportNights month={month} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

interface MonthNights {
  readonly stayId: string;
  readonly residentId: string;
  readonly livedNights: number;
  readonly absentNights: number;
  readonly billedNights: number;
  readonly reportedNights: number;
  readonly feeGrosze?: number;
}

function NightsTable({ items }: { readonly items: readonly MonthNights[] }) {
  const t = useText(housingCatalogue);
  const nameOf = useResidentNames(items.map((row) => row.residentId));
  const count = (id: 'livedNights' | 'absentNights' | 'billedNights' | 'reportedNights', title: string) => ({
    id,
    title,
    align: 'end' as const,
    cell: (row: MonthNights) => row[id],
    total: items.reduce((sum, row) => sum + row[id], 0),
  });
  return (
    <DataTable<MonthNights>
      caption={t('nights')}
      hideCaption
      rows={items}
      rowId={(row) => row.stayId}
      empty={<p className="app-quiet">{t('nightsEmpty')}</p>}
      columns={[
        {
          id: 'who',
          title: t('who'),
          total: t('total'),
          cell: (row) => (
            <Link to="/housing/stays/$stayId" params={{ stayId: row.stayId }}>
              {nameOf(row.residentId)}
            </Link>
          ),
        },
        count('livedNights', t('lived')),
        count('absentNights', t('absentNights')),
        count('billedNights', t('billed')),
        count('reportedNights', t('reported')),
        {
          id: 'fee',
          title: t('ownFee'),
          align: 'end',
          cell: (row) => (row.feeGrosze === undefined ? '–' : <Money grosze={row.feeGrosze} />),
        },
      ]}
    />
  );
}

interface ReportNightsProps {
  readonly month: string;
  readonly onClose: () => void;
}

function ReportNights({ month, onClose }: ReportNightsProps) {
  const t = useText(housingCatalogue);
  const options = useCommissioningOptions();
  const { reportNights } = housing;
  const form = useDialogForm({
    operation: reportNights,
    fixed: { month },
    values: { proof: { method: '', reference: '' } },
    labels: { 'proof.method': t('proof'), 'proof.reference': t('proofReference') },
    done: ({ announced, nights }) => t('reportDone', { announced, nights }),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('report')} submitLabel={t('report')} onClose={onClose}>
      <FormField of={form} name="proof.method">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={options('proof', reportNights.input.shape.proof.shape.method.options)}
          />
        )}
      </FormField>
      <FormField of={form} name="proof.reference">
        {(field) => <TextField {...field} width="medium" optional />}
      </FormField>
    </FormDialog>
  );
}
