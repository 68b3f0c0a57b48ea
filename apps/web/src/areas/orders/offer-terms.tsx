import { DateField, TextArea, useText } from '@cus/ui';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { ordersCatalogue } from './orders-catalogue';

interface Terms {
  readonly expiresOn: string;
  readonly note: string;
}

/** Until when an offer may be answered, and what is said with it. */
export function OfferTerms<Values extends Terms>({ of }: { readonly of: ContractForm<Values> }) {
  const t = useText(ordersCatalogue);
  const form = of as unknown as ContractForm<Terms>;
  return (
    <>
      <FormField of={form} name="expiresOn">
        {(field) => <DateField {...field} width="short" hint={t('expiresHint')} optional />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} hint={t('noteHint')} optional />}
      </FormField>
    </>
  );
}
