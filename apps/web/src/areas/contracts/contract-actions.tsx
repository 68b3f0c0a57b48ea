import { commissioning } from '@cus/contracts';
import { Button, DateField, Notice, showToast, TextArea, useText, warsawDay } from '@cus/ui';
import { useState } from 'react';
import { FormDialog } from '../../forms/form-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import type { ContractDetail } from './contract-screen';
import { useContractStands } from './contract-stands';
import { contractsCatalogue } from './contracts-catalogue';

/** Changes of a contract in force: an amendment, or its early end. */
export function ContractActions({ contract }: { readonly contract: ContractDetail }) {
  const t = useText(contractsCatalogue);
  const may = useMay();
  const [asks, setAsks] = useState(false);
  if (!may(commissioning.amendContract)) return null;
  const { contractId, state } = contract;
  return (
    <>
      {state === 'active' ? (
        <div className="ok-form-actions">
          <AppLinkButton to="/orders/contracts/$contractId/amend" params={{ contractId }}>
            {t('amend')}
          </AppLinkButton>
          <Button onPress={() => setAsks(true)}>{t('terminate')}</Button>
        </div>
      ) : null}
      {asks ? <Terminate contract={contract} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

interface AskProps {
  readonly contract: ContractDetail;
  readonly onClose: () => void;
}

function Terminate({ contract, onClose }: AskProps) {
  const t = useText(contractsCatalogue);
  const form = useActForm({
    operation: commissioning.terminateContract,
    fixed: { contractId: contract.contractId, version: contract.version },
    stands: useContractStands(contract),
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
