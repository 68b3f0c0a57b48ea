import { commissioning } from '@cus/contracts';
import {
  Button,
  DateField,
  formatMoney,
  MoneyField,
  showToast,
  TextField,
  useLocale,
  useText,
  warsawDay,
} from '@cus/ui';
import { useState } from 'react';
import { FormDialog } from '../../forms/form-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import type { Stand } from '../../forms/use-meanwhile';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { useMay } from '../../session/use-may';
import { useCommissioningWord } from '../../words/commissioning';
import { monthCatalogue } from './month-catalogue';
import type { Statement } from './statement-screen';

/** The next step of a closed month: its invoice, then its payment. */
export function StatementActions({ statement }: { readonly statement: Statement }) {
  const t = useText(monthCatalogue);
  const may = useMay();
  const [asks, setAsks] = useState<'invoice' | 'paid'>();
  const close = () => setAsks(undefined);
  const { state, mode } = statement;
  const isOwn = mode === 'own-staff';
  const takesInvoice = !isOwn && state !== 'paid' && may(commissioning.matchInvoice);
  const canBePaid = state === 'invoiced' || (isOwn && state === 'settled');
  return (
    <div className="ok-form-actions">
      {canBePaid && may(commissioning.markPaid) ? (
        <Button variant="primary" onPress={() => setAsks('paid')}>
          {t('markPaid')}
        </Button>
      ) : null}
      {takesInvoice ? (
        <Button variant={canBePaid ? 'secondary' : 'primary'} onPress={() => setAsks('invoice')}>
          {t(statement.invoiceNumber === undefined ? 'matchAction' : 'matchAgain')}
        </Button>
      ) : null}
      {asks === 'invoice' ? <MatchInvoice statement={statement} onClose={close} /> : null}
      {asks === 'paid' ? <MarkPaid statement={statement} onClose={close} /> : null}
    </div>
  );
}

interface AskProps {
  readonly statement: Statement;
  readonly onClose: () => void;
}

/** The amounts stand there already as settled; a person only changes what the paper says otherwise. */
function MatchInvoice({ statement, onClose }: AskProps) {
  const t = useText(monthCatalogue);
  const locale = useLocale();
  const services = useServices();
  const nameOf = useResidentNames(statement.orders.map((order) => order.residentId));
  const lines = statement.orders.map((order) => ({
    orderId: order.orderId as string,
    amountGrosze: (order.invoicedGrosze ?? order.settledGrosze) as number | null,
  }));
  const form = useActForm({
    operation: commissioning.matchInvoice,
    fixed: { settlementId: statement.id, version: statement.version },
    stands: useStatementStands(statement),
    values: {
      number: statement.invoiceNumber ?? '',
      issuedOn: (statement.invoiceIssuedOn ?? warsawDay(new Date())) as string,
      lines,
    },
    labels: {
      number: t('invoiceNumber'),
      issuedOn: t('issuedOn'),
      ...Object.fromEntries(
        statement.orders.map((order, index) => [
          `lines.${index}.amountGrosze`,
          `${index + 1}. ${services.nameOf(order.serviceCode)}: ${nameOf(order.residentId)}`,
        ]),
      ),
    },
    onDone: ({ matched, differenceGrosze }) => {
      onClose();
      showToast(matched ? t('matched') : t('mismatched', { amount: formatMoney(differenceGrosze, locale) }));
    },
  });
  return (
    <FormDialog of={form} title={t('matchTitle')} submitLabel={t('matchSubmit')} onClose={onClose}>
      <FormField of={form} name="number">
        {(field) => <TextField {...field} width="medium" />}
      </FormField>
      <FormField of={form} name="issuedOn">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <h3>{t('invoiceLines')}</h3>
      {lines.map((line, index) => (
        <FormField key={line.orderId} of={form} name={`lines.${index}.amountGrosze`}>
          {(field) => <MoneyField {...field} />}
        </FormField>
      ))}
    </FormDialog>
  );
}

function MarkPaid({ statement, onClose }: AskProps) {
  const t = useText(monthCatalogue);
  const form = useActForm({
    operation: commissioning.markPaid,
    fixed: { settlementId: statement.id, version: statement.version },
    stands: useStatementStands(statement),
    values: { paidOn: warsawDay(new Date()) },
    labels: { paidOn: t('paidOnLabel') },
    onDone: () => {
      onClose();
      showToast(t('markPaidDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('markPaidTitle')} submitLabel={t('markPaid')} onClose={onClose}>
      <FormField of={form} name="paidOn">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
    </FormDialog>
  );
}

/** Where a closed month stands, for saying what changed meanwhile. */
function useStatementStands(statement: Statement): Stand[] {
  const t = useText(monthCatalogue);
  const c = useCommissioningWord();
  return [
    { term: t('state'), words: c('settlement', statement.state) },
    { term: t('invoice'), words: statement.invoiceNumber ?? t('invoiceNone') },
  ];
}
