import { housing } from '@cus/contracts';
import { Button, TextArea, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { FormDialog } from '../../forms/form-dialog';
import { useDialogForm } from '../../forms/use-dialog-form';
import { FormField } from '../../forms/use-contract-form';
import { useMay } from '../../session/use-may';
import { Loaded } from '../../shell/loaded';
import { AddressLine } from './address-line';
import { housingCatalogue } from './housing-catalogue';

/** Says only that the address is concealed; who is trusted with it sees it after writing why, for ten minutes. */
export function ConcealedAddress({ flatId }: { readonly flatId: string }) {
  const t = useText(housingCatalogue);
  const mayAsk = useMay()(housing.askForAddress);
  const [asks, setAsks] = useState(false);
  const [addressRequestId, setAddressRequestId] = useState<string>();
  if (addressRequestId !== undefined) return <ReadAddress addressRequestId={addressRequestId} />;
  return (
    <>
      {t('addressConcealed')}
      {mayAsk ? (
        <div>
          <Button onPress={() => setAsks(true)}>{t('showAddress')}</Button>
        </div>
      ) : null}
      {asks ? (
        <AskForAddress flatId={flatId} onAnswer={setAddressRequestId} onClose={() => setAsks(false)} />
      ) : null}
    </>
  );
}

function ReadAddress({ addressRequestId }: { readonly addressRequestId: string }) {
  const api = useApi();
  const address = useQuery({
    ...operationQuery(api, housing.readAddress, { addressRequestId }),
    gcTime: 0,
  });
  return <Loaded of={address}>{(found) => <AddressLine address={found.address} />}</Loaded>;
}

interface AskForAddressProps {
  readonly flatId: string;
  readonly onAnswer: (addressRequestId: string) => void;
  readonly onClose: () => void;
}

function AskForAddress({ flatId, onAnswer, onClose }: AskForAddressProps) {
  const t = useText(housingCatalogue);
  const form = useDialogForm({
    operation: housing.askForAddress,
    fixed: { flatId },
    values: { reason: '' },
    labels: { reason: t('addressReason') },
    done: (answer) => {
      onAnswer(answer.id);
      return t('addressShown');
    },
    onClose,
  });
  return (
    <FormDialog of={form} title={t('showAddress')} submitLabel={t('showAddress')} onClose={onClose}>
      <FormField of={form} name="reason">
        {(field) => <TextArea {...field} hint={t('addressReasonHint')} />}
      </FormField>
    </FormDialog>
  );
}
