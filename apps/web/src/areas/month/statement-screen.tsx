import { commissioning, type Output } from '@cus/contracts';
import {
  Button,
  DataTable,
  DateText,
  DescriptionList,
  formatDate,
  formatMoney,
  Money,
  Notice,
  PageHeader,
  Section,
  StateBadge,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { Loaded } from '../../shell/loaded';
import { CommissioningState, useProviderName } from '../../words/commissioning';
import './month.css';
import { monthCatalogue } from './month-catalogue';
import { monthName } from './month-words';
import { statementRoute } from './route';
import { StatementActions } from './statement-actions';
import { StatementLines } from './statement-lines';

export type Statement = Output<typeof commissioning.getSettlement>;

/** A closed month: sums by order beside the invoice, then every record in it. */
export function StatementScreen() {
  const api = useApi();
  const { settlementId } = statementRoute.useParams();
  const statement = useQuery(operationQuery(api, commissioning.getSettlement, { settlementId, limit: 200 }));
  return <Loaded of={statement}>{(found) => <StatementPage statement={found} />}</Loaded>;
}

function StatementPage({ statement }: { readonly statement: Statement }) {
  const t = useText(monthCatalogue);
  const locale = useLocale();
  const providerName = useProviderName();
  const { invoiceNumber, invoiceIssuedOn, invoiceGrosze, paidOn } = statement;
  return (
    <>
      <PageHeader
        title={t('statementTitle', {
          number: statement.contractNumber,
          month: monthName(statement.month, locale),
        })}
        lead={<CommissioningState of="settlement" state={statement.state} />}
        others={<Button onPress={() => window.print()}>{t('print')}</Button>}
      />
      <div className="month-page">
        {statement.state === 'mismatch' ? (
          <Notice tone="danger">
            {t('mismatched', {
              amount: formatMoney((invoiceGrosze ?? 0) - statement.amountGrosze, locale),
            })}
          </Notice>
        ) : null}
        <DescriptionList
          facts={[
            { term: t('provider'), value: providerName(statement.providerName) },
            { term: t('amount'), value: <Money grosze={statement.amountGrosze} /> },
            { term: t('settledOn'), value: <DateText value={statement.settledOn} /> },
            {
              term: t('invoice'),
              value:
                invoiceNumber === undefined || invoiceIssuedOn === undefined
                  ? t(statement.mode === 'own-staff' ? 'ownStaffNoInvoice' : 'invoiceNone')
                  : t('invoiceIs', {
                      number: invoiceNumber,
                      date: formatDate(invoiceIssuedOn, locale),
                      amount: formatMoney(invoiceGrosze ?? 0, locale),
                    }),
            },
            ...(paidOn === undefined ? [] : [{ term: t('paidOn'), value: <DateText value={paidOn} /> }]),
          ]}
        />
        <StatementActions statement={statement} />
        <ByOrder statement={statement} />
        <StatementLines statement={statement} />
      </div>
    </>
  );
}

function ByOrder({ statement }: { readonly statement: Statement }) {
  const t = useText(monthCatalogue);
  const services = useServices();
  const nameOf = useResidentNames(statement.orders.map((row) => row.residentId));
  return (
    <Section title={t('byOrder')}>
      <DataTable
        caption={t('byOrder')}
        hideCaption
        rows={statement.orders}
        rowId={(row) => row.orderId}
        columns={[
          {
            id: 'order',
            title: t('order'),
            total: t('total'),
            cell: (row) => (
              <Link to="/orders/$orderId" params={{ orderId: row.orderId }}>
                {services.nameOf(row.serviceCode)}: {nameOf(row.residentId)}
              </Link>
            ),
          },
          {
            id: 'settled',
            title: t('settled'),
            align: 'end',
            total: <Money grosze={statement.amountGrosze} />,
            cell: (row) => <Money grosze={row.settledGrosze} />,
          },
          {
            id: 'invoiced',
            title: t('invoiced'),
            align: 'end',
            total: statement.invoiceGrosze === undefined ? '–' : <Money grosze={statement.invoiceGrosze} />,
            cell: (row) => (row.invoicedGrosze === undefined ? '–' : <Money grosze={row.invoicedGrosze} />),
          },
          {
            id: 'difference',
            title: t('difference'),
            align: 'end',
            cell: (row) => <DifferenceWord grosze={row.differenceGrosze} />,
          },
        ]}
      />
    </Section>
  );
}

function DifferenceWord({ grosze }: { readonly grosze: number | undefined }) {
  const t = useText(monthCatalogue);
  const locale = useLocale();
  if (grosze === undefined) return '–';
  if (grosze === 0) return t('agrees');
  return <StateBadge tone="danger">{formatMoney(grosze, locale)}</StateBadge>;
}
