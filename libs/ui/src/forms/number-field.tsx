import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { useLocale } from '../i18n/catalogue';
import { currencyDisplay } from '../text/format-money';
import { FieldHead, fieldFrame, type FieldProps, type InputRef } from './field-parts';

export interface NumberFieldProps extends FieldProps, InputRef {
  /** `null` while the field is empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  /** Decimal places kept; default none. */
  readonly decimals?: number;
  /** Written after the number: "min", "km". */
  readonly unit?: Intl.NumberFormatOptions['unit'];
}

/** A count or a measure, typed with a comma as Poles do. */
export function NumberField({ decimals = 0, unit, ...rest }: NumberFieldProps) {
  const format: Intl.NumberFormatOptions = { maximumFractionDigits: decimals };
  return <FormattedNumber {...rest} format={unit ? { ...format, style: 'unit', unit } : format} />;
}

export interface MoneyFieldProps extends FieldProps, InputRef {
  /** Grosze; `null` while the field is empty. */
  readonly value: number | null;
  readonly onChange: (grosze: number | null) => void;
  readonly min?: number;
  readonly max?: number;
}

/** An amount shown and typed in złoty ("1 250,50"), held in grosze. */
export function MoneyField({ value, onChange, min, max, ...rest }: MoneyFieldProps) {
  const locale = useLocale();
  const format: Intl.NumberFormatOptions = {
    style: 'currency',
    currency: 'PLN',
    currencyDisplay: currencyDisplay(locale),
    useGrouping: 'always',
  };
  return (
    <FormattedNumber
      {...rest}
      {...(min === undefined ? {} : { min: min / 100 })}
      {...(max === undefined ? {} : { max: max / 100 })}
      value={value === null ? null : value / 100}
      onChange={(zloty) => onChange(zloty === null ? null : Math.round(zloty * 100))}
      format={format}
    />
  );
}

interface FormattedNumberProps extends Omit<NumberFieldProps, 'decimals' | 'unit'> {
  readonly format: Intl.NumberFormatOptions;
}

function FormattedNumber(props: FormattedNumberProps) {
  const {
    label,
    hint,
    error,
    optional,
    width = 'short',
    inputRef,
    value,
    onChange,
    min,
    max,
    format,
    ...rest
  } = props;
  return (
    <AriaNumberField
      {...rest}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      value={value ?? Number.NaN}
      onChange={(typed) => onChange(Number.isNaN(typed) ? null : typed)}
      formatOptions={format}
      isWheelDisabled
      {...fieldFrame({ width, error, optional })}
    >
      <FieldHead label={label} hint={hint} error={error} optional={optional} />
      <Input className="ok-input ok-money" ref={inputRef} />
    </AriaNumberField>
  );
}
