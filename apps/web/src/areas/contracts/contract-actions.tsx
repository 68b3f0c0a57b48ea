import { commissioning } from '@cus/contracts';
import { Button, DateField, MoneyField, Notice, showToast, TextArea, useText, warsawDay } from '@cus/ui';
import { useState } from 'react';
import { FormDialog } from '../../forms/form-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useMay } from '../../session/use-may';
import type { ContractDetail } from './contract-screen';
import { contractsCatalogue } from './contracts-catalogue';

/** Changes of a contract in force: an amendment, or its early end. */
export function ContractActions({ contract }: { readonly contract: ContractDetail }) {
  const t = useText(contractsCatalogue);
  const may = useMay();
  const [asks, setAsks] = useState<'amend' | 'terminate'>();
  if (contract.state !== 'active' || !may(commissioning.amendContract)) return null;
  const close = () => setAsks(undefined);
  return (
    <div className="ok-form-actions">
      <Button onPress={() => setAsks('amend')}>{t('amend')}</Button>
      <Button onPress={() => setAsks('terminate')}>{t('terminate')}</Button>
      {asks === 'amend' ? <Amend contract={contract} onClose={close} /> : null}
      {asks === 'terminate' ? <Terminate contract={contract} onClose={close} /> : null}
    </div>
  );
}

interface AskProps {
  readonly contract: ContractDetail;
  readonly onClose: () => void;
}

function Amend({ contract, onClose }: AskProps) {
  const t = useText(contractsCatalogue);
  const form = useActForm({
    operation: commissioning.amendContract,
    fixed: { contractId: contract.contractId, version: contract.version },
    values: {
      amendedOn: warsawDay(new Date()),
      note: '',
      valueLimitGrosze: contract.valueLimitGrosze as number | null,
      validTo: contract.validTo as string,
    },
    labels: {
      amendedOn: t('amendedOn'),
      note: t('amendNote'),
      valueLimitGrosze: t('newLimit'),
      validTo: t('newValidTo'),
    },
    onDone: () => {
      onClose();
      showToast(t('amendDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('amendTitle')} submitLabel={t('amendSubmit')} onClose={onClose}>
      <FormField of={form} name="amendedOn">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="valueLimitGrosze">
        {(field) => <MoneyField {...field} min={1} />}
      </FormField>
      <FormField of={form} name="validTo">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} />}
      </FormField>
    </FormDialog>
  );
}

function Terminate({ contract, onClose }: AskProps) {
  const t = useText(contractsCatalogue);
  const form = useActForm({
    operation: commissioning.terminateContract,
    fixed: { contractId: contract.contractId, version: contract.version },
    values: { terminatedOn: warsawDay(new Date()), reason: '' },
    labels: { terminatedOn: t('terminatedOn'), reason: t('reason') },
    onDone: () => {
      onClose();
      showToast(t('terminateDone'));
    },
  });
  return (
    <FormDialog
      of={form}
      title={t('terminateTitle')}
      submitLabel={t('terminate')}
      variant="danger"
      onClose={onClose}
    >
      <Notice tone="warning">{t('terminateWords')}</Notice>
      <FormField of={form} name="terminatedOn">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="reason">
        {(field) => <TextArea {...field} />}
      </FormField>
    </FormDialog>
  );
}
