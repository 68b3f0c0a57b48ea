import { commissioning } from '@cus/contracts';
import { Button, ComboBox, MoneyField, Select, useText } from '@cus/ui';
import { useFieldArray } from 'react-hook-form';
import { UnitsField } from '../../forms/units-field';
import { FormField, type BoundField, type ContractForm } from '../../forms/use-contract-form';
import { useServices } from '../../names/use-services';
import { useOptions } from '../../words/words';
import { EMPTY_LINE, type AmendmentDraft, type ContractDraft, type LineDraft } from './contract-draft';
import { contractsCatalogue } from './contracts-catalogue';

const UNITS = commissioning.signContract.input.shape.lines.element.shape.unit.options;

/** A form that holds lines of a contract, under the name its command knows them by. */
type Lines = { lines: LineDraft[]; addLines: LineDraft[] };

interface ContractLineFieldsProps {
  readonly of: ContractForm<ContractDraft> | ContractForm<AmendmentDraft>;
  readonly name: keyof Lines;
  /** Lines that must stay. */
  readonly least: 0 | 1;
}

/** Services of a contract with their prices; "add another" as often as the paper has lines. */
export function ContractLineFields({ name, least, ...props }: ContractLineFieldsProps) {
  // The lines are the same whatever else the form holds; the library cannot see that.
  const of = props.of as unknown as ContractForm<Lines>;
  const t = useText(contractsCatalogue);
  const { fields, append, remove } = useFieldArray({ control: of.form.control, name });
  return (
    <>
      {fields.map((line, index) => (
        <fieldset key={line.id} className="contracts-line">
          <legend className="ok-label">{t('lineNumber', { number: index + 1 })}</legend>
          <LineFields of={of} at={`${name}.${index}`} />
          {fields.length > least ? (
            <Button variant="quiet" onPress={() => remove(index)}>
              {t('removeLine', { number: index + 1 })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <div>
        <Button onPress={() => append(EMPTY_LINE)}>{t('addLine')}</Button>
      </div>
    </>
  );
}

interface LineFieldsProps {
  readonly of: ContractForm<Lines>;
  readonly at: `${keyof Lines}.${number}`;
}

function LineFields({ of, at }: LineFieldsProps) {
  const t = useText(contractsCatalogue);
  const services = useServices();
  const options = useOptions();
  const choose = (field: BoundField<string>) => (code: string) => {
    field.onChange(code);
    // The catalogue knows the usual unit; the contract may still say otherwise.
    const unit = services.byCode.get(code)?.unit;
    if (unit !== undefined) of.form.setValue(`${at}.unit`, unit);
  };
  return (
    <>
      <FormField of={of} name={`${at}.serviceCode`}>
        {(field) => (
          <ComboBox
            {...field}
            key={services.options.length}
            label={t('line')}
            options={services.options}
            onChange={choose(field)}
          />
        )}
      </FormField>
      <FormField of={of} name={`${at}.unit`}>
        {(field) => <Select {...field} label={t('unit')} options={options('unit', UNITS)} />}
      </FormField>
      <FormField of={of} name={`${at}.unitPriceGrosze`}>
        {(field) => <MoneyField {...field} label={t('unitPrice')} min={0} />}
      </FormField>
      <FormField of={of} name={`${at}.volumeLimitMilli`}>
        {(field) => <UnitsField {...field} label={t('volume')} optional />}
      </FormField>
      <FormField of={of} name={`${at}.extraLimitGrosze`}>
        {(field) => <MoneyField {...field} label={t('extraLimit')} min={0} optional />}
      </FormField>
    </>
  );
}
