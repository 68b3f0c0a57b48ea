import { housing } from '@cus/contracts';
import { CheckTiles, TextField, useText } from '@cus/ui';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { housingCatalogue, useHousingWord } from './housing-catalogue';

/** What a person types about a flat, new or changed. */
export interface FlatDraft {
  readonly name: string;
  readonly audiences: string[];
  readonly address: {
    readonly street: string;
    readonly building: string;
    readonly unit: string;
    readonly postalCode: string;
    readonly town: string;
  };
}

export const EMPTY_ADDRESS: FlatDraft['address'] = {
  street: '',
  building: '',
  unit: '',
  postalCode: '',
  town: '',
};

export function useFlatLabels() {
  const t = useText(housingCatalogue);
  return {
    name: t('flatName'),
    audiences: t('audiences'),
    'address.street': t('street'),
    'address.building': t('building'),
    'address.unit': t('unit'),
    'address.postalCode': t('postalCode'),
    'address.town': t('town'),
  };
}

/** Name, audiences and, unless it may not be seen, the address. */
export function FlatFields<Values extends FlatDraft>(props: {
  readonly of: ContractForm<Values>;
  readonly withAddress: boolean;
}) {
  // The fields of a draft are the same whatever else its form holds; the library cannot see that through a type parameter.
  const of = props.of as unknown as ContractForm<FlatDraft>;
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  return (
    <>
      <FormField of={of} name="name">
        {(field) => <TextField {...field} hint={t('flatNameHint')} width="medium" />}
      </FormField>
      <FormField of={of} name="audiences">
        {(field) => (
          <CheckTiles
            {...field}
            tiles={housing.registerFlat.input.shape.audiences.element.options.map((id) => ({
              id,
              label: say('audience', id),
            }))}
          />
        )}
      </FormField>
      {props.withAddress ? (
        <>
          <FormField of={of} name="address.street">
            {(field) => <TextField {...field} width="medium" />}
          </FormField>
          <FormField of={of} name="address.building">
            {(field) => <TextField {...field} width="short" />}
          </FormField>
          <FormField of={of} name="address.unit">
            {(field) => <TextField {...field} width="short" optional />}
          </FormField>
          <FormField of={of} name="address.postalCode">
            {(field) => <TextField {...field} width="short" hint={t('postalCodeHint')} inputMode="numeric" />}
          </FormField>
          <FormField of={of} name="address.town">
            {(field) => <TextField {...field} width="medium" />}
          </FormField>
        </>
      ) : null}
    </>
  );
}
